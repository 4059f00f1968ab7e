"""Write the packed forests into the module that the package loads."""
import hashlib
import sys

model, out = sys.argv[1:3]
first, second, gate = (open(f'{model}/{name}.b64').read() for name in ('first', 'second', 'gate'))
version = hashlib.sha256((first + second + gate).encode()).hexdigest()[:8]
open(out, 'w').write(f"""// Written by training/weights.py; see docs/model.md.

/** Names the weights; changes whenever they do. */
export const version = '{version}'
/** The forest that judges units by themselves; a function, so that the engine keeps nothing of it for runs that do not ask. */
export const first = () =>
  '{first}'
/** The forest that judges them again. */
export const second = () =>
  '{second}'
/** The forest that judges whole texts. */
export const gate = () =>
  '{gate}'
""")
