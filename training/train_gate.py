"""Train the gate on out-of-fold line scores, and say what the decisions are worth."""
import argparse, json
import lightgbm as lgb
import numpy as np
from lines import CLEAN, Rows, decide, expected_f1, metrics, show
from pack import pack

ap = argparse.ArgumentParser()
ap.add_argument('rows'); ap.add_argument('out')
ap.add_argument('--folds', type=int, default=3)
ap.add_argument('--cleanweight', type=float, default=30.0)
a = ap.parse_args()
R = Rows(a.rows)
s = np.fromfile(f'{a.out}/scores.f32', dtype=np.float32)
p = (1 / (1 + np.exp(-s))).astype(np.float32)
names = json.load(open(f'{a.out}/gate.json'))
G = np.fromfile(f'{a.out}/gate.f32', dtype=np.float32).reshape(-1, len(names))
fold = R.folds(a.folds)
have = np.array([g['count'] > 0 and not np.isnan(s[g['start']]) for g in R.pages])
label = np.zeros(len(R.pages)); weight = np.zeros(len(R.pages))
chosen = {}
for n, g in enumerate(R.pages):
    if not have[n]: continue
    b, e = g['start'], g['start'] + g['count']
    k = expected_f1(p[b:e], R.size[b:e]); chosen[n] = k
    w, h = R.words[b:e], R.hits[b:e]
    known = R.trust[b:e] > 0
    junk = w[(R.story[b:e] == 0) & known].sum() / max(1, w.sum())
    # What dropping is worth here: the gain in F1 over keeping all but the surest junk.
    stay = p[b:e] >= .02
    total = g['goldWords'] or (R.story[b:e] * w).sum()
    good = h if g['goldWords'] else R.story[b:e] * w
    f = lambda m: 2 * good[m].sum() / max(1, w[m].sum() + total)
    gain = f(k) - f(stay)
    label[n] = gain <= 0 if g['kind'] not in CLEAN else 1
    worth = min(1, .1 + 10 * abs(gain))
    weight[n] = worth if g['kind'] not in CLEAN else a.cleanweight * (.3 + worth)
    if not g['goldWords'] and not known.any(): weight[n] = 0
params = dict(objective='binary', num_leaves=8, learning_rate=.12, min_data_in_leaf=20, lambda_l2=1, max_bin=63, num_threads=1, verbose=-1, seed=3, use_missing=False, feature_fraction=.6)
q = np.full(len(R.pages), np.nan)
for f in range(a.folds):
    te = have & (fold == f); tr = have & (fold != f)
    if tr.sum() == 0: tr = te  # one fold only: a quick look
    m = lgb.train(params, lgb.Dataset(G[tr], label[tr], weight=weight[tr]), num_boost_round=50)
    if te.sum(): q[te] = m.predict(G[te])
    open(f'{a.out}/gate{f}.b64', 'w').write(pack(m, len(names)))
m = lgb.train(params, lgb.Dataset(G[have], label[have], weight=weight[have]), num_boost_round=50)
open(f'{a.out}/gate.b64', 'w').write(pack(m, len(names))); m.save_model(f'{a.out}/gate.txt')
np.save(f'{a.out}/gateq.npy', q)
keeps = {}
for n in chosen:
    g = R.pages[n]; b, e = g['start'], g['start'] + g['count']
    keeps[n] = decide(p[b:e], R.size[b:e], q[n], g['wall'])
show(metrics(R, keeps))
