/** Give what was packed as bytes: base64 in the sources, the bytes themselves where the build keeps them in files. */
export function bytesOf(packed: string | Uint8Array): Uint8Array {
  return typeof packed === 'string' ? Buffer.from(packed, 'base64') : packed
}
