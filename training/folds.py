"""Sort texts into folds, so that what is nearly the same is never taught with and asked about."""
import re

FOLDS = 5
# Units of noise with so many words in a row in common are taken for one.
SHARED = 5


def runs_of(text):
    """Give the runs of words by which a unit of noise is known again."""
    words = re.findall(r'\w+', text.lower())
    return [tuple(words[n:n + SHARED]) for n in range(len(words) - SHARED + 1)]


def roots_of(keys):
    """Give for each row, of which `keys` tells the keys, one row that stands for all that share some, through others too."""
    parent = list(range(len(keys)))

    def find(at):
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    first = {}
    for at, own in enumerate(keys):
        for key in own:
            parent[find(at)] = find(first.setdefault(key, at))
    return [find(at) for at in range(len(keys))]


def fold_of(site, count):
    """Give the fold of a site, by a hash that is the same everywhere."""
    value = 2166136261
    for byte in site.encode():
        value = ((value ^ byte) * 16777619) & 0xffffffff
    value ^= value >> 15
    return value % count
