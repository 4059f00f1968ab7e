/** The options of the command line, as one table. */
import {Command, Option} from 'commander'
import {Failure} from './failure.ts'
import {suggest} from './suggest.ts'
import {version} from './version.ts'

const formats = ['markdown', 'text', 'json', 'jsonl'] as const
const sources = ['auto', 'text', 'jsonl'] as const
const policies = ['mark', 'drop', 'keep'] as const
const presets = ['precision', 'balanced', 'recall'] as const

export interface Flags {
  from: (typeof sources)[number]
  /** Left out: Markdown, or JSON Lines for JSON Lines. */
  to?: (typeof formats)[number]
  output?: string
  lang?: string
  fragments: (typeof policies)[number]
  reference?: string[]
  preset?: (typeof presets)[number]
  threshold?: number
  keep?: string[]
  drop?: string[]
  off?: string[]
  listKinds?: boolean
  listRules?: boolean
  explain?: boolean
  check?: boolean
  strict?: boolean
  frontMatter?: boolean
  fields?: string[]
  quiet?: boolean
  /** Left out: when the terminal shows colour. */
  color?: boolean
}

const examples = `Clean a news article that a scraper left: the article stays, and nothing else.

Examples:
  newsclean article.txt                       print the article as Markdown
  curl -s example.com/a.txt | newsclean       the same, from a pipe
  newsclean --explain article.txt             say what went, and why
  newsclean -o clean raw/                     clean a folder into a folder
  newsclean -t jsonl 'raw/**/*.txt'           one JSON record a file
  newsclean -f jsonl < in.jsonl > out.jsonl   clean the field "text" of every record
  newsclean --reference b.txt a.txt           complete a story from another copy of it
  newsclean --check raw/                      list the files that are not clean
`

const notes = `
A folder stands for its .txt, .text and .md files, however deep; hidden ones are left out.
Results go to standard output, all talk to standard error.

Exit codes:
  0  done
  1  --check found a file that is not clean, --strict one to look at, or a record failed
  2  an option or a file could not be used; the other files were still done
`

/** Make the program; what it prints goes to `print`. */
export function command(print: (text: string) => void): Command {
  return new Command('newsclean')
    .description('')
    .usage('[options] [files…]')
    .argument('[files...]', 'files, folders or globs; standard input when none, or `-`')
    .addOption(
      choice('-f, --from <format>', 'what the input is; `auto` goes by the file name', sources).default(
        'auto'
      )
    )
    .addOption(choice('-t, --to <format>', 'what to write (default: markdown; jsonl for jsonl)', formats))
    .option('-o, --output <path>', 'write to a file, or to a folder, which mirrors the input')
    .option('--lang <tag>', 'language of the text, such as `fr`; guessed when left out')
    .addOption(
      choice('--fragments <policy>', 'what to do with a sentence that lost its beginning', policies).default(
        'mark'
      )
    )
    .option(
      '--reference <file>',
      'another copy of the story, to complete from what was lost; may be given again',
      (name: string, names: string[] = []) => [...names, name]
    )
    .addOption(choice('--preset <name>', 'in the text of a page, what to prefer', presets))
    .option(
      '--threshold <number>',
      'in the text of a page, keep what is story with this probability',
      probability
    )
    .option('--keep <kinds>', 'let text of these kinds stand; see --list-kinds', names('--keep', 'ad,share'))
    .option('--drop <kinds>', 'leave these out too, such as `byline`', names('--drop', 'headline,byline'))
    .option('--off <rules>', 'do not ask these rules; see --list-rules', names('--off', 'drop-cap,ligature'))
    .option('--front-matter', 'write what is known about the article as YAML above the Markdown')
    .option('--check', 'write nothing, list what is not clean')
    .option('--strict', 'exit 1 when a text is cut off, no article, or too doubtful to clean')
    .option('--explain', 'tell the story of the article on standard error')
    .option(
      '--fields <names>',
      'fields of the JSON to write, with commas between',
      names('--fields', 'id,text')
    )
    .option('-q, --quiet', 'print no warnings')
    .option('--list-kinds', 'print the kinds that can be kept and dropped')
    .option('--list-rules', 'print the rules')
    .option('--color', 'use colour')
    .option('--no-color', 'use none')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', examples)
    .addHelpText('after', notes)
    .configureOutput({writeOut: print, outputError() {}})
    .exitOverride()
}

function choice(flags: string, summary: string, values: readonly string[]): Option {
  const name = /--\w+/.exec(flags)?.[0] ?? flags
  return new Option(flags, summary).choices(values).argParser((value) => {
    if (values.includes(value)) return value
    const near = suggest(value, values) ?? values.find((known) => value !== '' && known.startsWith(value))
    const advice = near === undefined ? `use ${values.join(', ')}` : `did you mean \`${near}\`?`
    throw new Failure(`cannot use \`${value}\` for ${name}: no such value; ${advice}`)
  })
}

function probability(value: string): number {
  const number = Number(value)
  if (value.trim() !== '' && number >= 0 && number <= 1) return number
  throw new Failure(`cannot use \`${value}\` for --threshold: not a probability; use a number from 0 to 1`)
}

/** Reads names with commas between; an option that is given again adds to them. */
function names(option: string, example: string): (value: string, before?: string[]) => string[] {
  return (value, before = []) => {
    const own = value.split(',').map((name) => name.trim())
    if (own.includes('')) {
      throw new Failure(
        `cannot use \`${value}\` for ${option}: a name is missing; use names such as \`${example}\``
      )
    }
    return [...before, ...own]
  }
}
