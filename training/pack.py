"""Pack a LightGBM model into the bytes that src/classify/model/evaluate.ts reads."""
import base64
import struct

import numpy as np


def floor32(value):
    """The greatest 32-bit float that is not above: comparing 32-bit features with it is exact."""
    f = np.float32(value)
    return f if float(f) <= value else np.nextafter(f, np.float32(-np.inf))


def trees_of(model, shift=0):
    """The trees of a model, and by how much the numbers of its features are off."""
    return [(tree['tree_structure'], shift) for tree in model.dump_model()['tree_info']]


def pack(trees, features):
    thresholds = [set() for _ in range(features)]
    leaves = []
    nodes = []
    for tree, shift in trees:
        stack = [tree]
        while stack:
            n = stack.pop()
            if 'split_feature' in n:
                assert n['decision_type'] == '<='
                feature, threshold = n['split_feature'] + shift, float(floor32(n['threshold']))
                thresholds[feature].add(threshold)
                nodes.append((feature, threshold))
                stack += [n['right_child'], n['left_child']]
            else:
                leaves.append(n['leaf_value'])
                nodes.append((None, leaves[-1]))
    lists = [sorted(t) for t in thresholds]
    assert features < 254 + 256 and all(len(t) < 256 for t in lists)
    place = [{v: i for i, v in enumerate(t)} for t in lists]
    unit = float(np.float32(max(abs(v) for v in leaves) / 32000))
    body = bytearray()
    for feature, value in nodes:
        if feature is None:
            body += bytes([255]) + struct.pack('<h', round(value / unit))
        else:
            body += bytes([feature] if feature < 254 else [254, feature - 254])
            body += bytes([place[feature][value]])
    head = struct.pack('<IIIf', features, len(trees), len(nodes) - len(leaves), unit)
    for t in lists:
        head += bytes([len(t)]) + struct.pack(f'<{len(t)}f', *t)
    return base64.b64encode(bytes(head) + bytes(body)).decode()
