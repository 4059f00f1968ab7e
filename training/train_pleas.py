"""Teach the judge of pleas: trees for a sentence by itself, then for one among its neighbours.

    python3 train_pleas.py WORK PLEAS_JS DATA WEIGHTS_TS

WORK holds own.f32 and own.jsonl of `node pleas.js DATA WORK`, and wording.f32 of wording.py. Figures printed are out of fold: by
unit of noise, and by article for what is story. Sentences that teach nothing are not counted as story. Prints them also with each language left out.
"""
import hashlib
import json
import subprocess
import sys

import lightgbm as lgb
import numpy as np

from folds import FOLDS, roots_of, runs_of
from pack import pack

work, script, data, target = sys.argv[1:5]
TREES = 200
SETTINGS = dict(
    objective='binary', num_leaves=24, learning_rate=0.06, min_data_in_leaf=8, feature_fraction=0.7,
    bagging_fraction=0.8, bagging_freq=1, lambda_l2=2, max_bin=63, seed=7, verbose=-1,
    deterministic=True, force_row_wise=True, num_threads=2)
# More of these speaks for a plea, and of those against it, whatever else is so: what is learned of one language then
# bends less in another.
MORE = ['asks', 'clicks', 'offers', 'page', 'owned', 'opens', 'exclaims', 'sign', 'covered', 'plain', 'pointerFirst',
        'pointerLast', 'wording', 'callsForThing', 'callsForUs', 'vote', 'voteBefore', 'voteBehind', 'bestOther', 'blockBefore', 'blockBehind']
LESS = ['attribution', 'unexplained', 'shared']
# What decides that a sentence is looked at among its neighbours; `suspicious` in judge.ts.
SUSPICIOUS = -2
SILENT = -6
# What the words alone have to say for a sentence without a sign; `leaning` in signals.ts.
LEANING = 1

# How much more or less trees learn of some sources than their words do. Glued-dev is the only noise that stood where it was
# found; of printed notices whole ones are labelled, with sentences in them that read like any other, and these teach still
# less about neighbours (NEUTRAL).
EMPHASIS = [('glued', 4), ('wcxb-dev-articles', 2), ('printed-', 0.6)]
NEUTRAL = 0.3


def load(name):
    names = json.load(open(f'{work}/{name}-names.json'))
    rows = np.fromfile(f'{work}/{name}.f32', dtype=np.float32).reshape(-1, len(names))
    return names, rows, [json.loads(line) for line in open(f'{work}/{name}.jsonl')]


def folds_of(meta):
    """Sort rows into folds: what is of one unit or article stays together, and so do units that share words in a row."""
    roots = roots_of([[('group', m['group']), *(runs_of(m['text']) if m['label'] else [])] for m in meta])
    return np.array([int(hashlib.md5(meta[root]['group'].encode()).hexdigest(), 16) % FOLDS for root in roots])


def train(names, rows, label, weight):
    taught = weight > 0
    rows, label, weight = rows[taught], label[taught], weight[taught]
    signs = [1 if name in MORE else -1 if name in LESS else 0 for name in names]
    return lgb.train({**SETTINGS, 'monotone_constraints': signs}, lgb.Dataset(rows, label, weight=weight), TREES)


def out_of_fold(names, rows, label, weight, fold, use, parts=range(FOLDS)):
    votes = np.full(len(label), float(SILENT))
    for part in parts:
        model = train(names, rows[use & (fold != part)], label[use & (fold != part)], weight[use & (fold != part)])
        here = use & (fold == part)
        if here.any():
            votes[here] = model.predict(rows[here], raw_score=True)
    return votes


def report(votes, meta, title):
    source = np.array([m['source'] for m in meta])
    words = np.array([m['words'] for m in meta])
    label = np.array([m['label'] for m in meta])
    taught = np.array([m['weight'] for m in meta]) > 0
    hard = np.array([m['hard'] for m in meta]) & (label == 0)
    units = {}
    for at, m in enumerate(meta):
        if m['label']:
            units.setdefault((m['source'], m['id'], m['group']), []).append(at)
    print(title)
    for probability in (0.5, 0.6, 0.7, 0.8, 0.9):
        bound = np.log(probability / (1 - probability))
        line = []
        for name in ('glued', 'written', 'hard-written', 'printed-written', 'notice-written'):
            gone = [words[ix][votes[ix] >= bound].sum() >= 0.8 * words[ix].sum()
                    for key, ix in units.items() if key[0] == name]
            line.append(f'{name} {np.mean(gone):.3f}' if gone else f'{name} -')
        for name in ('glued', 'wcxb-dev-articles', 'repair', 'written', 'hard-written', 'printed-written', 'notice-written', 'story'):
            story = (source == name) & (label == 0) & taught
            line.append(f'{name} lost {words[story & (votes >= bound)].sum() / max(1, words[story].sum()):.5f}')
        if hard.any():
            line.append(f'hard kept {1 - np.mean(votes[hard] >= bound):.4f}')
        print(f'  {probability}: ' + ', '.join(line))


def main():
    names, rows, meta = load('own')
    label = np.array([m['label'] for m in meta])
    weight = np.array([m['weight'] for m in meta], float)
    weight[np.array([m['hard'] for m in meta])] *= 3
    weight[label == 1] *= 3
    source = np.array([m['source'] for m in meta])
    for begin, times in EMPHASIS:
        weight[np.char.startswith(source, begin)] *= times
    fold = folds_of(meta)
    language = np.array([m['lang'] for m in meta])
    wording = np.fromfile(f'{work}/wording.f32', dtype=np.float32)
    rows[:, names.index('wording')] = wording
    speaks = np.array([m['speaks'] for m in meta]) | (wording >= LEANING)
    own = train(names, rows[speaks], label[speaks], weight[speaks])
    votes = out_of_fold(names, rows, label, weight, fold, speaks)
    report(votes, meta, 'by itself')
    votes.astype(np.float32).tofile(f'{work}/votes.f32')
    subprocess.run(['node', '--max-old-space-size=8000', script, data, work, f'{work}/votes.f32', f'{work}/wording.f32'], check=True)

    names, rows, meta = load('placed')
    column = names.index
    near = rows[:, [column('vote'), column('bestOther'), column('blockBefore'), column('blockBehind')]].max(axis=1)
    use = (near > SUSPICIOUS) & (source != 'page')
    weight[np.char.startswith(source, 'printed-') & (label == 1) & ~speaks] *= NEUTRAL
    placed = train(names, rows[use], label[use], weight[use])
    votes = out_of_fold(names, rows, label, weight, fold, use)
    report(votes, meta, 'among its neighbours')
    json.dump([float(v) for v in votes], open(f'{work}/placed-votes.json', 'w'))
    if '--languages' in sys.argv:
        tags = sorted(set(language))
        number = np.array([tags.index(tag) for tag in language])
        wanted = [tags.index(m) for m in sorted({m['lang'] for m in meta if m['source'] in ('written', 'glued')})]
        votes = out_of_fold(names, rows, label, weight, number, use, wanted)
        for at in wanted:
            here = number == at
            report(votes[here], [m for m, own in zip(meta, here) if own], f'language left out: {tags[at]}')
    gain = placed.feature_importance('gain')
    print('gain:', ', '.join(f'{names[at]} {gain[at] / gain.sum():.3f}' for at in np.argsort(-gain)[:25]))
    forests = pack(own, len(json.load(open(f'{work}/own-names.json')))), pack(placed, len(names))
    with open(target, 'w') as file:
        file.write(f"""// Written by training/train_pleas.py; see docs/pleas.md.

/** The forest that judges a sentence by itself. */
export const own = () =>
  '{forests[0]}'
/** The forest that judges a sentence among its neighbours. */
export const placed = () =>
  '{forests[1]}'
""")


main()
