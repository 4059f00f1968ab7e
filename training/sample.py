"""Add the trainer's own log-odds to the rows of a text."""
import json, sys
import lightgbm as lgb
import numpy as np
model, path = lgb.Booster(model_file=sys.argv[1]), sys.argv[2]
rows = json.load(open(path))['rows']
odds = model.predict(np.array(rows, dtype=np.float32), raw_score=True)
body = ',\n'.join(json.dumps({'odds': round(float(o), 6), 'row': [round(v, 7) for v in r]}, separators=(',', ':')) for o, r in zip(odds, rows))
open(path, 'w').write('[\n' + body + '\n]\n')
