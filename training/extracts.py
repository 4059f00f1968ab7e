"""Write what trafilatura keeps of each page, as weak labels and as texts that were cleaned before."""
import gzip
import json
import logging
import sys

import trafilatura

logging.disable(logging.CRITICAL)
data, out = sys.argv[1:3]
with open(f'{out}/traf.jsonl', 'w') as file:
    for name in ('trafilatura-eval-a', 'wcxb-dev-articles', 'extra-pages'):
        for line in gzip.open(f'{data}/corpora/{name}.jsonl.gz', 'rt'):
            page = json.loads(line)
            if not page.get('html'):
                continue
            text = trafilatura.extract(page['html'], include_comments=False) or ''
            file.write(json.dumps({'id': page['id'], 'text': text}) + '\n')
