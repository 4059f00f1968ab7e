"""Write the packed forests into the module that the package loads."""
import hashlib, sys
lines, gate = (open(path).read() for path in sys.argv[1:3])
version = hashlib.sha256((lines + gate).encode()).hexdigest()[:8]
open(sys.argv[3], 'w').write(f"""// Written by training/weights.py; see docs/model.md.

/** Names the weights; changes whenever they do. */
export const version = '{version}'
/** The forest that judges units; a function, so that the engine keeps nothing of it for runs that do not ask. */
export const lines = () =>
  '{lines}'
/** The forest that judges whole texts. */
export const gate = () =>
  '{gate}'
""")
