"""Pack a LightGBM model into the bytes that src/classify/model/evaluate.ts reads."""
import base64
import struct

import numpy as np


def floor32(value):
    """The greatest 32-bit float that is not above: comparing 32-bit features with it is exact."""
    f = np.float32(value)
    return f if float(f) <= value else np.nextafter(f, np.float32(-np.inf))


def pack(model, features):
    dump = model.dump_model()
    trees = [tree['tree_structure'] for tree in dump['tree_info']]
    thresholds = [set() for _ in range(features)]
    leaves = []

    def collect(node):
        stack = [node]
        while stack:
            n = stack.pop()
            if 'split_feature' in n:
                assert n['decision_type'] == '<='
                thresholds[n['split_feature']].add(float(floor32(n['threshold'])))
                stack += [n['left_child'], n['right_child']]
            else:
                leaves.append(n['leaf_value'])

    for tree in trees:
        collect(tree)
    lists = [sorted(t) for t in thresholds]
    assert features < 255 and all(len(t) < 256 for t in lists)
    place = [{v: i for i, v in enumerate(t)} for t in lists]
    unit = float(np.float32(max(abs(v) for v in leaves) / 32000))
    body = bytearray()
    count = 0
    for tree in trees:
        stack = [tree]
        while stack:
            n = stack.pop()
            count += 1
            if 'split_feature' in n:
                f = n['split_feature']
                body += bytes([f, place[f][float(floor32(n['threshold']))]])
                stack += [n['right_child'], n['left_child']]
            else:
                body += bytes([255]) + struct.pack('<h', round(n['leaf_value'] / unit))
    head = struct.pack('<IIIff', features, len(trees), count, unit, 0.0)
    for t in lists:
        head += bytes([len(t)]) + struct.pack(f'<{len(t)}f', *t)
    return base64.b64encode(bytes(head) + bytes(body)).decode()
