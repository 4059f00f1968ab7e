import {defineCharacterRule} from '../../rule/define.ts'
import type {Change} from '../../text/draft.ts'
import {codecs, fromC1, western} from '../codecs.ts'
import {findLosses} from '../losses.ts'
import {findRuns, type Run, sure} from '../runs.ts'
import {characterKind, isForeignLetter, scriptOf, visible} from '../scripts.ts'
import {findTalk} from '../talk.ts'

/**
 * Read again what was read with the wrong encoding: `Ã©` is `é`.
 *
 * A page in UTF-8 that somebody took for windows-1252, Latin-1, Mac Roman,
 * windows-1250 or windows-1251 has two or three characters for each one
 * beyond ASCII, and twice as many again when it happened twice. A text may be
 * damaged as a whole or in one quoted sentence, so each run is judged alone.
 *
 * A run is read again when it can be nothing else: no language has `Ã©` in a
 * word. What could be something else, `IRMÃ”`, `В»` or `Ä…`, is read again
 * only beside runs that are sure, with no letter of good text in between.
 * A text that shows mojibake to speak of it (`"Ã©" instead of "é"`) keeps it.
 */
export const mojibake = defineCharacterRule({
  id: 'mojibake',
  summary: 'read again what was read with the wrong encoding',
  check(text) {
    const accepted = withoutOverlaps(findRuns(text).flatMap((runs) => supported(text, runs)))
    const runs = withLosses(accepted, findLosses(text, accepted))
    const controls = strayControls(text, runs)
    const all = controls.length > 0 ? [...runs, ...controls].sort((a, b) => a.start - b.start) : runs
    const isTalk = findTalk(text, all)
    return changesOf(text, deepened(all.filter((_, index) => !isTalk(index))))
  }
})

/**
 * Keep the runs of one codec that are sure, and those beside them.
 *
 * Runs with no letter beyond ASCII between them stand in one stretch, and a
 * stretch is damaged as a whole. What is only doubtful has to be in a script
 * that is there for sure.
 */
function supported(text: string, runs: readonly Run[]): Run[] {
  if (!runs.some((run) => run.score >= sure)) return []
  const kept: Run[] = []
  let first = 0
  let proofs = 0
  for (const [index, run] of runs.entries()) {
    if (run.score >= sure) proofs++
    const next = runs[index + 1]
    if (next && !hasForeignLetter(text, run, next)) continue
    if (proofs > 0) {
      const stretch = runs.slice(first, index + 1)
      const scripts = new Set(stretch.filter(({score}) => score >= sure).flatMap(scriptsIn))
      for (const each of stretch) {
        const fits = () => scriptsIn(each).every((script) => scripts.has(script))
        if (each.score >= sure || ((each.score > 0 || proofs > 2) && isFree(text, each) && fits()))
          kept.push(each)
      }
    }
    first = index + 1
    proofs = 0
  }
  return kept
}

/** The scripts of its own letters that a run has. */
function scriptsIn(run: Run): number[] {
  const found: number[] = []
  for (const character of run.value) {
    const code = character.codePointAt(0) ?? 0
    if (characterKind(code) === 'script' && !found.includes(scriptOf(code))) found.push(scriptOf(code))
  }
  return found
}

/** Whether good text stands between two runs. */
function hasForeignLetter(text: string, run: Run, next: Run): boolean {
  for (let at = run.end; at < next.start; at++) if (isGoodLetter(text, at, run.codec)) return true
  return false
}

/** Whether no letter of good text touches the run. */
function isFree(text: string, run: Run): boolean {
  return !isGoodLetter(text, run.start - 1, run.codec) && !isGoodLetter(text, run.end, run.codec)
}

/**
 * Whether a letter is beyond ASCII and no sign of the codec: in windows-1252
 * these capitals are what is left of a letter that lost its second byte.
 */
function isGoodLetter(text: string, at: number, codec: number): boolean {
  return isForeignLetter(text.charCodeAt(at)) && !(codec === western && bereft.has(text.charAt(at)))
}

const bereft = new Set('ÂÃÄÅÐÑØÙ')

/** Where two codecs claim the same place, the one has it that has more of the text. */
function withoutOverlaps(runs: Run[]): Run[] {
  const lengths: number[] = []
  for (const {codec, start, end} of runs) lengths[codec] = (lengths[codec] ?? 0) + end - start
  const rank = ({codec}: Run) => (lengths[codec] ?? 0) * codecs.length - codec
  const kept: Run[] = []
  for (const run of runs.sort((a, b) => a.start - b.start || rank(b) - rank(a))) {
    let beaten = false
    for (let last = kept.at(-1); last && last.end > run.start; last = kept.at(-1)) {
      if (rank(last) >= rank(run)) {
        beaten = true
        break
      }
      kept.pop()
    }
    if (!beaten) kept.push(run)
  }
  return kept
}

/** Put in the runs that lost a byte, and take out those that cannot be had whole. */
function withLosses(runs: readonly Run[], losses: ReturnType<typeof findLosses>): readonly Run[] {
  if (!losses) return runs
  return [...runs.filter((run) => !losses.given.has(run)), ...losses.runs].sort((a, b) => a.start - b.start)
}

/**
 * Find C1 controls that are characters of windows-1252: nobody writes the
 * control, and `don\x92t` lacks an apostrophe. U+0085 is a line break too, and
 * stays one when the text has no other of these.
 */
function strayControls(text: string, runs: readonly Run[]): Run[] {
  if (!anyC1.test(text)) return []
  const found: Run[] = []
  let next = 0
  let sureOnes = 0
  for (const match of text.matchAll(eachC1)) {
    const start = match.index
    for (let run = runs[next]; run && run.end <= start; run = runs[next]) next++
    const run = runs[next]
    if (run && run.start <= start) continue
    const value = fromC1(start < text.length ? text.charCodeAt(start) : 0)
    if (value === undefined) continue
    if (value !== '…') sureOnes++
    found.push({start, end: start + 1, value, codec: western, score: value === '…' ? 1 : sure})
  }
  return sureOnes > 0 ? found : []
}

const anyC1 = /[\x80-\x84\x86-\x9f]/u
const eachC1 = /[\x80-\x9f]/gu

/**
 * Read runs again that are still mojibake afterwards: it happened twice. Where
 * it did, letters and signs that alone would be doubtful are read twice too.
 */
function deepened(runs: readonly Run[]): readonly Run[] {
  let twice = false
  const deeper = runs.map((run) => {
    let {value} = run
    for (let times = 0; times < 3; times++) {
      const again = readWhole(value, run.codec)
      if (!again || again.score < sure) break
      value = again.value
    }
    if (value === run.value) return run
    twice = true
    return {...run, value}
  })
  if (!twice) return runs
  const scripts = new Set(deeper.filter((run, index) => run !== runs[index]).flatMap(scriptsIn))
  return deeper.map((run, index) => {
    if (run !== runs[index]) return run
    const again = readWhole(run.value, run.codec)
    const fits = again && again.score > 0 && scriptsIn(again).every((script) => scripts.has(script))
    return fits ? {...run, value: again.value} : run
  })
}

/** The run that a string is as a whole, in one codec. */
function readWhole(value: string, codec: number): Run | undefined {
  if (value.length < 2) return undefined
  const run = findRuns(value)[codec]?.[0]
  return run?.start === 0 && run.end === value.length ? run : undefined
}

/** How much good text may stand between two runs that are told of as one. */
const widestGap = 2

/** How long what is told of as one may get. */
const longestChange = 120

/** One change for runs that stand close together. */
function changesOf(text: string, runs: readonly Run[]): Change[] {
  const changes: Change[] = []
  let start = 0
  let end = -1
  let value = ''
  const add = () => {
    if (end < 0) return
    const evidence = visible(text.slice(start, end))
    changes.push({
      start,
      end,
      value,
      cause: {rule: 'mojibake', kind: 'repair', reason: 'Rewrote mojibake', evidence}
    })
  }
  for (const run of runs) {
    const gap = text.slice(Math.max(0, end), run.start)
    if (end >= 0 && gap.length <= widestGap && !gap.includes('\n') && run.end - start <= longestChange) {
      value += gap + run.value
      end = run.end
      continue
    }
    add()
    start = run.start
    end = run.end
    value = run.value
  }
  add()
  return changes
}
