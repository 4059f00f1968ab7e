"""Print the tables of docs/model.md that the row files can tell: by fold, and what the trees ask."""
import json, sys
import lightgbm as lgb
import numpy as np
from lines import Rows, decide, metrics

rows, out = sys.argv[1:3]
R = Rows(rows)
s = np.fromfile(f'{out}/scores.f32', dtype=np.float32)
p = (1 / (1 + np.exp(-s))).astype(np.float32)
q = np.load(f'{out}/gateq.npy')
fold = R.folds(3)
by = {}
for f in range(3):
    keeps = {}
    for n, g in enumerate(R.pages):
        if fold[n] != f or not g['count'] or g['kind'] not in ('text', 'strings', 'wall', 'residue'):
            continue
        b, e = g['start'], g['start'] + g['count']
        keeps[n] = decide(p[b:e], R.size[b:e], q[n], g['wall'])
    by[f] = metrics(R, keeps)
print('| kind of text | metric | fold 1 | fold 2 | fold 3 |\n|---|---|--:|--:|--:|')
for kind in ('text', 'strings', 'wall', 'residue'):
    cells = [f"{np.mean(by[f][(kind, 'wcxb')]['f1']):.4f}" for f in range(3)]
    print(f"| {kind} | word F1 | {' | '.join(cells)} |")
    cells = []
    for f in range(3):
        row = by[f][(kind, 'segments')]
        cells.append(f"{2 * row['tp'] / (2 * row['tp'] + row['fp'] + row['fn']):.4f}")
    print(f"| {kind} | segment F1 | {' | '.join(cells)} |")
print()
for look in ('first', 'second'):
    model = lgb.Booster(model_file=f'{out}/{look}.txt')
    told = json.load(open(f'{out}/look.json'))
    names = R.names if look == 'first' else told
    gain = model.feature_importance('gain')
    gain = gain / gain.sum()
    print(look, ', '.join(f'`{names[i]}` {gain[i]:.3f}' for i in np.argsort(-gain)[:30]))
