/** Remembers what was made for each key of an owner, for as long as the owner lives. */
export class Memo<Owner extends object, Key, Value> {
  readonly #made = new WeakMap<Owner, Map<Key, {value: Value}>>()

  /** Give what was made for a key of an owner, or make it. */
  get(owner: Owner, key: Key, make: () => Value): Value {
    let own = this.#made.get(owner)
    if (!own) {
      own = new Map()
      this.#made.set(owner, own)
    }
    let entry = own.get(key)
    if (!entry) {
      entry = {value: make()}
      own.set(key, entry)
    }
    return entry.value
  }
}
