"""Learn how much each figure of a line says that it is the headline, and say how well that does on other sites."""
import json
import sys

import numpy as np
from scipy.optimize import minimize

from folds import fold_of

RIDGE = 1.0

data = json.load(open(sys.argv[1]))
pages = [(r['site'], np.array(r['figures'], float), np.array(r['right'], float), r['weight']) for r in data['rows'] if r['figures']]


def fit(chosen):
    """The weights that make the right lines likeliest among those of their page."""
    known = [(x, y / y.sum(), weight) for _, x, y, weight in chosen if y.sum() > 0]
    x = np.concatenate([x for x, _, _ in known])
    y = np.concatenate([y * weight for _, y, weight in known])
    scale = x.std(0) + 1e-9
    z = (x - x.mean(0)) / scale
    starts = np.cumsum([0] + [len(x) for x, _, _ in known])
    page = np.repeat(np.arange(len(known)), np.diff(starts))
    share = np.array([weight for _, _, weight in known])[page]

    def loss(w):
        s = z @ w
        s -= np.maximum.reduceat(s, starts[:-1])[page]
        total = np.add.reduceat(np.exp(s), starts[:-1])[page]
        return -(y * (s - np.log(total))).sum() + .5 * RIDGE * w @ w, z.T @ (share * np.exp(s) / total - y) + RIDGE * w

    return minimize(loss, np.zeros(z.shape[1]), jac=True, method='L-BFGS-B', options={'maxiter': 400}).x / scale


right = {}
for fold in (0, 1):
    weights = fit([p for p in pages if fold_of(p[0], 2) != fold])
    for site, x, y, weight in pages:
        if fold_of(site, 2) == fold:
            right.setdefault(weight, []).append(y[np.argmax(x @ weights)] > 0)
for weight, found in right.items():
    print(f'right on sites that were never seen: {np.mean(found):.3f} of {len(found)} of weight {weight}')
for name, weight in zip(data['names'], fit(pages)):
    print(f"  ['{name}', {weight:.2f}],")
