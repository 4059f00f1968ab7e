"""Teach the weights of words: a logistic regression of sentences of notices against those of stories, language by language.

    python3 wording.py WORK WEIGHTS_TS

WORK holds own.jsonl and features.u16 of `node pleas.js DATA WORK`. Writes WORK/wording.f32, the log-odds of each row
as a table says that did not see the text: of texts that were written for this, one that saw none of their kind, and of
others one of five folds. So trees learn to trust the figure as far as it holds of texts by others.
"""
import base64
import hashlib
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from folds import FOLDS, roots_of, runs_of

work, target = sys.argv[1:3]
# The table of English has more to hold: pages and golds are mostly English.
SIZES = {'en': 1 << 15}
SIZE = 1 << 13
RIDGE = 0.2
# Fewer leave the weights far from where they settle: 60 found 0.55 of set 13 at a hundredth of its news, 200 found 0.62.
STEPS = 200
# As in src/classify/wording/wording.ts.
SMOOTHING = 5
# Pages hold teasers and comments too.
WEIGHTS = {'page': 0.1, 'gold': 0.5}
KINDS = ('written', 'hard', 'printed', 'looked')


def kind_of(source):
    for kind in ('hard', 'printed', 'looked', 'notice'):
        if source.startswith(kind):
            return kind
    if source in ('written', 'alone', 'beside'):
        return 'written'
    return source if source in ('glued', 'page', 'story', 'repair') else 'gold'


def fold_of(texts):
    """Sort texts into folds: what is of one article stays together, and so do notices that share words in a row."""
    roots = roots_of([[('group', m['group']), *runs_of(m['text'])] if m['label'] else [('id', m['id'])] for m in texts])
    return np.array([int(hashlib.md5(str(root).encode()).hexdigest(), 16) % FOLDS for root in roots])


class Space:
    """The tables of all languages, one behind the other, and a start for each."""

    def __init__(self, tags):
        self.starts = {}
        self.size = 0
        self.tags = tags
        for tag in tags:
            self.starts[tag] = self.size
            self.size += SIZES.get(tag, SIZE)

    def matrix(self, rows, features, ends):
        columns, values, bounds = [], [], [0]
        for m in rows:
            if m['tongue'] in self.starts:
                own = features[ends[m['row']] - m['features']:ends[m['row']]].astype(np.int64)
                columns.append(self.starts[m['tongue']] + (own & (SIZES.get(m['tongue'], SIZE) - 1)))
                values.append(np.full(len(own), 1 / np.sqrt(len(own) + SMOOTHING), np.float32))
                bounds.append(bounds[-1] + len(own))
            else:
                bounds.append(bounds[-1])
        shape = (len(rows), self.size)
        return sparse.csr_matrix((np.concatenate(values), np.concatenate(columns), np.array(bounds)), shape=shape)


def fit(rows, label, weight):
    sign = np.where(label, 1.0, -1.0)
    turned = rows.T.tocsr()

    def loss(guess):
        margin = sign * (rows @ guess[:-1] + guess[-1])
        slope = -weight * sign / (1 + np.exp(np.clip(margin, -30, 30)))
        value = weight @ np.logaddexp(0, -margin) + RIDGE / 2 * (guess[:-1] @ guess[:-1])
        return value, np.concatenate([turned @ slope + RIDGE * guess[:-1], [slope.sum()]])

    found = minimize(loss, np.zeros(rows.shape[1] + 1), jac=True, method='L-BFGS-B', options=dict(maxiter=STEPS, maxcor=8))
    return found.x


shared = {}


def fit_on(use):
    return fit(shared['rows'][use], shared['label'][use], shared['weight'][use])


def main():
    meta = [json.loads(line) for line in open(f'{work}/own.jsonl')]
    features = np.fromfile(f'{work}/features.u16', dtype=np.uint16)
    ends = np.cumsum([m['features'] for m in meta])
    taught = {}
    for m in meta:
        kind = kind_of(m['source'])
        if m['weight'] == 0 or len(m['text']) < 8:
            continue
        key = m['tongue'], m['text']
        known = taught.get(key)
        # A line of a page is a notice where somebody looked, and part of no story where it is noise anywhere.
        if known is None or (m['label'] and not known['label'] and kind != 'page') or (known['kind'] == 'page' and kind == 'notice'):
            taught[key] = {**m, 'kind': kind}
    texts = list(taught.values())
    kinds = np.array([m['kind'] for m in texts])
    space = Space(sorted({m['tongue'] for m in texts if m['kind'] == 'written'}))
    rows = space.matrix(texts, features, ends)
    label = np.array([m['label'] for m in texts])
    weight = np.array([WEIGHTS.get(kind, 1) for kind in kinds])
    fold = fold_of(texts)
    says = np.zeros(len(texts))
    parts = [kinds == kind for kind in KINDS] + [~np.isin(kinds, KINDS) & (fold == part) for part in range(FOLDS)]
    rests = [~part for part in parts] + [np.ones(len(texts), bool)]
    # A table is fitted in one thread; what is forked shares the rows.
    shared.update(rows=rows, label=label, weight=weight)
    with ProcessPoolExecutor(2, get_context('fork')) as pool:
        *guesses, guess = pool.map(fit_on, rests)
    for part, own in zip(parts, guesses):
        says[part] = rows[part] @ own[:-1] + own[-1]
    by_text = {key: at for at, key in enumerate(taught)}
    out = np.zeros(len(meta), np.float32)
    others = []
    for at, m in enumerate(meta):
        known = by_text.get((m['tongue'], m['text']))
        if known is None or m['weight'] == 0:
            others.append(at)
        else:
            out[at] = says[known]
    out[others] = space.matrix([meta[at] for at in others], features, ends) @ guess[:-1] + guess[-1]
    out.tofile(f'{work}/wording.f32')
    report(says, label, kinds)
    with open(target, 'w') as file:
        file.write('// Written by training/wording.py; see docs/pleas.md.\n')
        for tag in space.tags:
            own = guess[space.starts[tag]:space.starts[tag] + SIZES.get(tag, SIZE)]
            unit = np.quantile(np.abs(own), 0.999) / 127
            packed = np.array([unit, guess[-1]], '<f4').tobytes() + np.clip(np.round(own / unit), -127, 127).astype(np.int8).tobytes()
            file.write(f"export const {tag} = () =>\n  '{base64.b64encode(packed).decode()}'\n")


def report(says, label, kinds):
    for kind in sorted(set(kinds)):
        of = kinds == kind
        yes, no = says[of & (label == 1)], says[of & (label == 0)]
        if len(yes) and len(no):
            order = np.argsort(np.argsort(np.concatenate([yes, no])))
            area = (order[:len(yes)].sum() - len(yes) * (len(yes) - 1) / 2) / len(yes) / len(no)
            print(f'{kind}: {len(yes)} sentences of notices, {len(no)} of stories, area under the curve {area:.3f}')


main()
