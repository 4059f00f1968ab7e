import argparse, json, time, sys
import lightgbm as lgb
import numpy as np
from lines import Rows, expected_f1, metrics, show
from pack import pack

ap = argparse.ArgumentParser()
ap.add_argument('rows'); ap.add_argument('out')
ap.add_argument('--trees', type=int, default=300); ap.add_argument('--leaves', type=int, default=63)
ap.add_argument('--rate', type=float, default=.1)
ap.add_argument('--folds', type=int, default=3); ap.add_argument('--only', type=int, default=-1)
ap.add_argument('--thin', type=float, default=.12)
ap.add_argument('--full', action='store_true')
a = ap.parse_args()
t0 = time.time()
R = Rows(a.rows)
rng = np.random.default_rng(7)
size = R.words
weight = np.zeros(len(R.x), np.float32)
for page in R.pages:
    s, e = page['start'], page['start'] + page['count']
    if e == s: continue
    w = 2 + np.minimum(size[s:e], 300)
    weight[s:e] = page['weight'] * 1000 * w / w.sum() * R.trust[s:e]
iu, il = R.names.index('untilProse'), R.names.index('sinceProse')
farm = (R.x[:, iu] > 15) & (R.x[:, il] > 15) & (R.story == 0)
near = (R.x[:, iu] > 5) & (R.x[:, il] > 5) & (R.story == 0) & ~farm
rate = np.where(farm, a.thin, np.where(near, .3, 1.0)).astype(np.float32)
use = (rng.random(len(R.x)) < rate) & (weight > 0)
weight = weight / rate
idx = np.flatnonzero(use)
print(len(idx), 'rows of', len(R.x), f'{time.time()-t0:.0f}s', flush=True)
params = dict(objective='binary', num_leaves=a.leaves, learning_rate=a.rate, feature_fraction=.25, bagging_fraction=.5, bagging_freq=1,
              min_data_in_leaf=150, lambda_l2=5, max_bin=63, min_data_in_bin=20, num_threads=2, verbose=-1, seed=3, use_missing=False, deterministic=True, force_row_wise=True)
ds = lgb.Dataset(np.asarray(R.x[idx]), label=R.story[idx], weight=weight[idx], params=params, free_raw_data=True)
ds.construct()
print(f'binned {time.time()-t0:.0f}s', flush=True)
foldsof = R.folds(a.folds)
rowfold = foldsof[R.page]
oof = np.full(len(R.x), np.nan, np.float32)
for f in range(a.folds):
    if a.only >= 0 and f != a.only: continue
    tr = np.flatnonzero(rowfold[idx] != f)
    m = lgb.train(params, ds.subset(tr), num_boost_round=a.trees)
    m.save_model(f'{a.out}/lines{f}.txt'); open(f'{a.out}/lines{f}.b64', 'w').write(pack(m, len(R.names)))
    te = np.flatnonzero(rowfold == f)
    for c in np.array_split(te, max(1, len(te) // 200000)):
        oof[c] = m.predict(R.x[c], num_threads=2, raw_score=True)
    print(f'fold {f} {time.time()-t0:.0f}s', flush=True)
np.save(f'{a.out}/oof.npy', oof)
if a.full:
    m = lgb.train(params, ds, num_boost_round=a.trees); m.save_model(f'{a.out}/lines.txt'); open(f'{a.out}/lines.b64', 'w').write(pack(m, len(R.names)))
    print(f'full {time.time()-t0:.0f}s', flush=True)
p = 1 / (1 + np.exp(-oof))
keeps = {}
for n, page in enumerate(R.pages):
    s, e = page['start'], page['start'] + page['count']
    if e == s or np.isnan(p[s]) : continue
    keeps[n] = expected_f1(p[s:e], R.size[s:e])
show(metrics(R, keeps))
