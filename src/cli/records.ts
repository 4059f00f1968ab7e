/** One record a line: JSON Lines as a stream, and files as records. */
import {createReadStream} from 'node:fs'
import {resolve} from 'node:path'
import type {VFile} from 'vfile'
import {clean} from '../clean.ts'
import {findLanguage} from '../languages/index.ts'
import {codeOf} from '../languages/tags.ts'
import {visible} from '../report/quote.ts'
import {cleanBytes, type Desk, each, exitOf, read, resultOf, unreadable} from './desk.ts'
import {type Exit, exit, graver} from './exit.ts'
import {Failure, tellOf} from './failure.ts'
import type {Input} from './files.ts'
import {lineBatches} from './lines.ts'
import {markupNote, noteMarkup} from './markup.ts'
import {type BadRecord, readRecord, type TextRecord, writeBadRecord, writeRecord} from './record.ts'
import type {Sink} from './sink.ts'
import {strangers} from './talk.ts'
import {narrow} from './wide.ts'
import {beginFile} from './write.ts'

/** How much is gathered before it is written, in code units. */
const batchSize = 1 << 16

/** How many failed records of a file are told one by one. */
const failuresTold = 10

export async function writeRecords(desk: Desk): Promise<Exit> {
  const {settings, world, stdout} = desk
  const {output} = settings
  if (output === undefined) return await copy(desk, stdout)
  const path = resolve(world.cwd, output)
  desk.spare(path, output)
  const file = beginFile(path, output)
  let written = false
  try {
    const code = await copy(desk, {
      write(chunk) {
        written = true
        return file.write(chunk)
      }
    })
    // A run of which nothing came leaves the file of an earlier one alone.
    if (written || code !== exit.failed) file.commit()
    return code
  } finally {
    file.abandon()
  }
}

async function copy(desk: Desk, sink: Sink): Promise<Exit> {
  const {fields} = desk.settings
  return await each(desk, async (input) => {
    if (input.records) {
      return await filter(desk, input, sink, (file, members) =>
        writeRecord(file, resultOf(file), members, fields)
      )
    }
    const file = cleanBytes(desk, input, await read(desk, input))
    const members = new Map([['id', JSON.stringify(input.name)]])
    if (!(await sink.write(`${writeRecord(file, resultOf(file), members, fields)}\n`))) return false
    await desk.tell(file, input.name)
    return exitOf(desk, file)
  })
}

/**
 * Clean the records of a file as they come, and write the line that `answer`
 * gives for each, when it gives one.
 *
 * What a chunk of input led to is written before the next chunk is waited for:
 * whoever sends a record and waits for its answer gets it. No more is kept than
 * a chunk and its answers.
 */
export async function filter(
  desk: Desk,
  input: Input,
  sink: Sink,
  answer: (file: VFile, members: TextRecord['members'], place: string) => string | undefined
): Promise<Exit | false> {
  const {settings, stderr} = desk
  let number = 0
  let failed = 0
  let markup = false
  let code: Exit = exit.done
  let waiting = ''
  // How many records are in languages that newsclean does not know, and which these are.
  let strange = 0
  const unknown = new Set<string>()
  for await (const lines of lineBatches(narrow(chunks(desk, input)))) {
    for (const line of lines) {
      number++
      const place = `${input.name}:${number}`
      const record = readRecord(line)
      if (!record) continue
      const made =
        'error' in record ? record : answered(desk, record, (file) => answer(file, record.members, place))
      if ('error' in made) {
        failed++
        if (failed <= failuresTold)
          await stderr.write(tellOf(new Failure(`cannot clean ${place}: ${made.error}`)))
        if (!settings.check) waiting += `${writeBadRecord(made, number)}\n`
      } else {
        // Where one record is HTML, the others are too.
        if (made.markup && !markup) {
          markup = true
          if (!settings.quiet && !settings.explain && !settings.check)
            await stderr.write(`${visible(place)}: ${markupNote} (html)\n`)
        }
        code = graver(code, exitOf(desk, made.file))
        if ('lang' in record && record.lang !== undefined && !findLanguage(record.lang)) {
          strange++
          unknown.add(codeOf(record.lang))
        }
        if (made.line !== undefined) waiting += `${made.line}\n`
        if (settings.explain) await desk.tell(made.file, place)
      }
      if (waiting.length < batchSize) continue
      if (!(await sink.write(waiting))) return false
      waiting = ''
    }
    if (!(await sink.write(waiting))) return false
    waiting = ''
  }
  if (failed > failuresTold) {
    // Checking writes no records to look at.
    const rest = settings.check
      ? `the first ${failuresTold} are told above; see the others without --check`
      : 'see their field `error`'
    await stderr.write(tellOf(new Failure(`cannot clean ${failed} records of ${input.name}; ${rest}`)))
  }
  if (strange > 0 && !settings.quiet) {
    const records = strange === 1 ? 'record' : 'records'
    await stderr.write(strangers(`${strange} ${records} of ${input.name}`, unknown))
  }
  return failed > 0 ? exit.unclean : code
}

interface Answered {
  file: VFile
  /** What is written of it, when anything is. */
  line: string | undefined
  /** Whether its text is HTML. */
  markup: boolean
}

/** Clean the text of a record and write its line; one that brings newsclean down costs no other. */
function answered(
  {settings}: Desk,
  {text, lang, other, members}: TextRecord,
  answer: (file: VFile) => string | undefined
): Answered | BadRecord {
  try {
    const {references = []} = settings.options
    const own = {
      ...(lang === undefined ? {} : {language: lang}),
      ...(other.length > 0 && {references: [...other, ...references]})
    }
    const file = clean(text, {...settings.options, to: 'text', ...own})
    // Before the line is made, which may hold the messages.
    const markup = noteMarkup(file)
    return {file, line: answer(file), markup}
  } catch (error) {
    return {
      error: `newsclean failed: ${error instanceof Error ? error.message : String(error)}`,
      id: members.get('id')
    }
  }
}

async function* chunks({world}: Desk, {name, path}: Input): AsyncGenerator<Uint8Array | string> {
  const stream: AsyncIterable<Uint8Array | string> =
    path === undefined ? world.stdin : createReadStream(path, {highWaterMark: batchSize})
  try {
    yield* stream
  } catch (error) {
    throw unreadable(name, error)
  }
}
