/** What one line around a headline says: who wrote the story, where, and when. */
import {isCapitals} from '../../rule/words.ts'
import type {Moment} from './moment.ts'

export type Label = 'published' | 'updated'

export interface Name {
  start: number
  end: number
  text: string
}

export interface Reading {
  names: Name[]
  /** Dates and times, with the label before each. */
  moments: {label: Label | undefined; moment: Moment}[]
  /** A label that nothing follows: what it is about stands in the next line. */
  pending: Label | 'by' | undefined
  /** Whether words say that names follow or went before: `By`, `reporter`. */
  sure: boolean
  agency: string | undefined
  places: Name[]
  /** Sections and kinds of pieces: `Politics`, `Analysis`. */
  sections: string[]
  /** Whether a reading time, or a time counted from now, stands in it. */
  counted: boolean
  /** Whether a house, an address or the like stands in it. */
  others: boolean
  /** Whether it is signed by nobody in particular: `Staff`, `Redaktion`. */
  newsroom: boolean
  /** Whether lists of names have part of one of the names. */
  known: boolean
  /** Who took the pictures, as the line has it, where it says nothing else. */
  credit?: string
}

/** A reading of nothing, to put in what is understood. */
export function blankReading(): Reading {
  return {
    names: [],
    moments: [],
    pending: undefined,
    sure: false,
    agency: undefined,
    places: [],
    sections: [],
    counted: false,
    others: false,
    newsroom: false,
    known: false
  }
}

export function isSomething({
  names,
  sure,
  moments,
  pending,
  agency,
  sections,
  counted,
  newsroom
}: Reading): boolean {
  return (
    names.length > 0 ||
    sure ||
    newsroom ||
    moments.length > 0 ||
    pending !== undefined ||
    agency !== undefined ||
    sections.length > 0 ||
    counted
  )
}

/** Whether a line is certain by its words alone. */
export function isSure({names, sure, moments, counted, sections, agency}: Reading): boolean {
  if (names.length > 0)
    return sure || names.length > 1 || moments.some(({moment}) => moment.year || moment.time)
  if (moments.some(({label, moment}) => label !== undefined || moment.year || (moment.date && moment.time)))
    return true
  return counted || (agency !== undefined && sections.length > 0 && moments.length > 0)
}

/** Whether a line says what somebody is; `Reporter` may also go on in the next one, but for one that `closes`. */
export function isRoleAlone({sure, names, moments, pending}: Reading, closes: boolean): boolean {
  return (
    sure && names.length + moments.length === 0 && (pending === undefined || (pending === 'by' && closes))
  )
}

/** Whether a line is a name as names are written, and nothing else. */
export function isNameAlone(reading: Reading): boolean {
  const {names, moments, places, sections} = reading
  return names.length > 0 && moments.length + places.length + sections.length === 0 && !isShouted(reading)
}

export function isShouted({names, known}: Reading): boolean {
  return names.length > 0 && !known && names.every(({text}) => isCapitals(text))
}

export function isBareDate({names, moments, pending, counted, agency, sections, places}: Reading): boolean {
  return (
    moments.length === 1 &&
    moments[0]?.label === undefined &&
    moments[0]?.moment.time === false &&
    names.length + places.length + sections.length === 0 &&
    pending === undefined &&
    agency === undefined &&
    !counted
  )
}

export function isSection({
  names,
  moments,
  sections,
  pending,
  agency,
  counted,
  others,
  places
}: Reading): boolean {
  return (
    sections.length > 0 &&
    names.length + moments.length + places.length === 0 &&
    pending === undefined &&
    agency === undefined &&
    !counted &&
    !others
  )
}
