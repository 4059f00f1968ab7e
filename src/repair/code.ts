/** Signs that programs are full of and prose is not. */
const signs = /[{}]|=>|::|\(\)|==|&&|<\/|\/\*| = |\w\[\w|\w\(["'$]|[a-z]_[a-z]/

/** Whether a text is program code, or speaks in it: there, marks follow other rules. */
export function isCode(value: string): boolean {
  return signs.test(value)
}
