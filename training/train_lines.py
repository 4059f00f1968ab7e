"""Train the trees that judge units: the first ones, or the second ones on what the first said out of fold."""
import argparse
import json
import time

import lightgbm as lgb
import numpy as np

from lines import Rows
from pack import pack

# How much of the first log-odds the second look begins with; src/classify/model/decide.ts says the same.
GIVEN = .5

ap = argparse.ArgumentParser()
ap.add_argument('rows')
ap.add_argument('out')
ap.add_argument('look', choices=('first', 'second'))
ap.add_argument('--trees', type=int, required=True)
ap.add_argument('--leaves', type=int, default=31)
ap.add_argument('--rate', type=float, default=.1)
ap.add_argument('--parts', default='0,1,2,full', help='folds to leave out one by one; full leaves out none')
ap.add_argument('--folds', type=int, default=3)
ap.add_argument('--keep', type=float, default=1, help='share of the rows to train on, for a quick look')
ap.add_argument('--threads', type=int, default=1, help='sums, and so trees, may differ with it')
a = ap.parse_args()
began = time.time()


def say(text):
    print(f'{time.time() - began:5.0f} s  {text}', flush=True)


R = Rows(a.rows)
count = len(R.story)
weight = np.zeros(count, np.float32)
for page in R.pages:
    s, e = page['start'], page['start'] + page['count']
    if e > s:
        words = 2 + np.minimum(R.words[s:e], 300)
        weight[s:e] = page['weight'] * 1000 * words / words.sum() * R.trust[s:e]

# Of the many lines that are plainly junk a part is enough, with its weight made up.
junk = R.story == 0
rate = np.full(count, a.keep, np.float32)
if a.look == 'first':
    before, behind = (np.array(R.x[:, R.names.index(name)]) for name in ('sinceProse', 'untilProse'))
    distance = np.minimum(before, behind)
    rate *= np.where(junk & (distance > 15), .1, np.where(junk & (distance > 5), .25, 1))
else:
    odds = np.fromfile(f'{a.out}/odds.f32', dtype=np.float32)
    rate *= np.where(junk & (odds < -3), .1, np.where(np.abs(odds) > 3, .4, 1))
    names = json.load(open(f'{a.out}/look.json'))
    look = np.memmap(f'{a.out}/look.f32', dtype=np.float32, mode='r').reshape(count, len(names))
use = np.flatnonzero((np.random.default_rng(7).random(count) < rate) & (weight > 0))
say(f'{len(use)} rows of {count}')

params = {
    'objective': 'binary', 'num_leaves': a.leaves, 'learning_rate': a.rate,
    'feature_fraction': .25, 'bagging_fraction': .5, 'bagging_freq': 1,
    'min_data_in_leaf': 150, 'lambda_l2': 5, 'max_bin': 63, 'min_data_in_bin': 20,
    'boost_from_average': False, 'use_missing': False,
    'num_threads': a.threads, 'seed': 3, 'deterministic': True, 'force_row_wise': True, 'verbose': -1,
}
# The second look asks only what the first said: with the rest as well it fits what is odd about the pages it was
# taught with.
data = lgb.Dataset(
    (R.x if a.look == 'first' else look)[use], label=R.story[use], weight=(weight / rate)[use], params=params,
    init_score=GIVEN * odds[use].astype(np.float64) if a.look == 'second' else None,
).construct()
say('binned')
fold = R.folds(a.folds)[R.page][use]
for part in a.parts.split(','):
    rows = data if part == 'full' else data.subset(np.flatnonzero(fold != int(part)))
    model = lgb.train(params, rows, num_boost_round=a.trees)
    name = f"{a.out}/{a.look}{'' if part == 'full' else part}"
    model.save_model(f'{name}.txt')
    open(f'{name}.b64', 'w').write(pack(model, model.num_feature()))
    say(f'trained {name}')
