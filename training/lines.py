"""Rows on disk, and what the decisions made from them are worth."""
import json

import numpy as np

from folds import fold_of

CLEAN = {'gold', 'gold-single', 'gold-headed', 'gold-wall', 'gold-wrapped', 'excerpt'}


class Rows:
    def __init__(self, folder):
        info = json.load(open(f'{folder}/pages.json'))
        self.names = info['features']
        self.pages = info['pages']
        self.x = np.memmap(f'{folder}/rows.f32', dtype=np.float32, mode='r').reshape(-1, len(self.names))
        meta = np.fromfile(f'{folder}/meta.f32', dtype=np.float32).reshape(-1, 5)
        self.story, self.trust, self.words, self.hits, self.size = (np.ascontiguousarray(c) for c in meta.T)
        self.page = np.zeros(len(self.x), dtype=np.int32)
        for number, page in enumerate(self.pages):
            self.page[page['start']:page['start'] + page['count']] = number

    def folds(self, count):
        """One fold a site."""
        return np.array([fold_of(page['site'], count) for page in self.pages])


def expected_f1(p, w, bias=1.0):
    """Keep the likeliest lines, as many as make the expected F1 greatest."""
    order = np.argsort(-p, kind='stable')
    gain = np.cumsum(p[order] * w[order])
    size = np.cumsum(w[order])
    total = gain[-1] if len(gain) else 0
    score = 2 * gain / (size + bias * total + 1e-9)
    keep = np.zeros(len(p), dtype=bool)
    if len(p):
        keep[order[:int(np.argmax(score)) + 1]] = True
    return keep


def decide(p, w, clean, wall, few=.2, low=.02):
    """The whole decision, as src/classify/model/decide.ts makes it (but for the rule of little)."""
    limit, limit_of_few = (.8, .6) if wall else (.5, .25)
    keep = expected_f1(p, w)
    share = w[~keep].sum() / max(1e-9, w.sum())
    return p >= low if clean >= (limit_of_few if share < few else limit) else keep


def metrics(rows, keeps, which=None):
    """Keeps: page number -> mask of kept rows. Gives a table by kind."""
    out = {}
    for number, keep in keeps.items():
        page = rows.pages[number]
        a, b = page['start'], page['start'] + page['count']
        words, hits = rows.words[a:b], rows.hits[a:b]
        kind, corpus = page['kind'], page['page'].split(':')[0]
        key = (kind, corpus_of(page))
        row = out.setdefault(key, {'n': 0, 'f1': [], 'p': [], 'r': [], 'tp': 0, 'fp': 0, 'fn': 0, 'lost': 0, 'words': 0, 'hurt': 0, 'bad': 0, 'edge': 0, 'all': 0, 'raw': [], 'perpage': []})
        row['n'] += 1
        if kind in CLEAN:
            lost, total = words[~keep].sum(), max(1, words.sum())
            row['lost'] += lost
            row['words'] += total
            row['perpage'].append(lost / total)
            row['hurt'] += lost / total > .01
            row['bad'] += lost / total > .1
            row['edge'] += (not keep[0]) + (not keep[-1]) if len(keep) else 0
        elif page['goldWords']:
            kept, good = words[keep].sum(), hits[keep].sum()
            row['f1'].append(2 * good / max(1, kept + page['goldWords']))
            row['p'].append(good / max(1, kept))
            row['r'].append(good / page['goldWords'])
            row['raw'].append(2 * hits.sum() / max(1, words.sum() + page['goldWords']))
        else:
            for name, plus, minus in (('with', 'tp', 'fn'), ('without', 'fp', None)):
                for places in page[name]:
                    found = any(i >= 0 and j >= 0 and keep[i:j + 1].all() for i, j in places)
                    if found:
                        row[plus] += 1
                    elif minus:
                        row[minus] += 1
    return out


def corpus_of(page):
    if page['kind'] == 'excerpt':
        return 'excerpt'
    if page['with'] or page['without'] or not page['goldWords']:
        return 'segments'
    if page['page'].startswith(('written', 'pages')):
        return 'written'
    return page.get('corpus', 'wcxb' if page['weight'] and page['page'].startswith('wcxb') else 'other')


def show(out):
    for key in sorted(out):
        row = out[key]
        name = f'{key[0]}/{key[1]}'
        if key[0] in CLEAN:
            print(f"{name:28s} n {row['n']:4d}  lost {100 * row['lost'] / max(1, row['words']):.3f} % (mean {100 * np.mean(row['perpage']):.3f})  over 1% {100 * row['hurt'] / row['n']:.2f} %  over 10% {row['bad']}  edges lost {100 * row['edge'] / 2 / row['n']:.2f} %")
        elif row['f1']:
            print(f"{name:28s} n {row['n']:4d}  F1 {np.mean(row['f1']):.4f}  P {np.mean(row['p']):.4f}  R {np.mean(row['r']):.4f}  raw {np.mean(row['raw']):.4f}")
        if row['tp'] + row['fp'] + row['fn']:
            tp, fp, fn = row['tp'], row['fp'], row['fn']
            print(f"{name:28s} n {row['n']:4d}  segment F1 {2 * tp / (2 * tp + fp + fn):.4f}  P {tp / (tp + fp):.4f}  R {tp / (tp + fn):.4f}")
