"""Add the trainer's own log-odds to the rows of a text: of the first forest, and of the second with nothing given."""
import json
import sys

import lightgbm as lgb
import numpy as np

model, path = sys.argv[1:3]
rows = json.load(open(path))['rows']
x = np.array(rows, dtype=np.float32)
first, second = (lgb.Booster(model_file=f'{model}/{name}.txt') for name in ('first', 'second'))
votes = zip(
    first.predict(x[:, :first.num_feature()], raw_score=True),
    second.predict(x[:, first.num_feature():], raw_score=True),
    rows,
)
body = ',\n'.join(
    json.dumps(
        {'first': round(float(a), 6), 'second': round(float(b), 6), 'row': [round(v, 7) for v in row]},
        separators=(',', ':'),
    )
    for a, b, row in votes
)
open(path, 'w').write(f'[\n{body}\n]\n')
