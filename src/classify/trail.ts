/** Cuts the trail that says where on the site a page stands: `Home > News > Politics`. */

/** What leads from one part to the next. */
const arrow = /\s*[>›»→＞]\s*/

/** The parts of a text between arrows; one where it has none. */
export function partsOfTrail(text: string): string[] {
  return text.split(arrow)
}

/** Quotation marks that an arrow may close. */
const opening = /[«‹]/

/** Whether arrows part a text more than once: one alone also points, or compares. */
export function isTrail(text: string): boolean {
  return !opening.test(text) && partsOfTrail(text).length > 2
}
