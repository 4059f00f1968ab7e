/** Give what throws a die of so many sides, the same numbers every time: a generator of Lehmer's kind. */
export function dice(seed) {
  let state = seed
  return (sides) => {
    state = (state * 48271) % 0x7fffffff
    return state % sides
  }
}
