/**
 * Holds that the package works where it is installed: it is packed, installed
 * into an empty folder, run, imported, and looked over by publint and attw.
 *
 *     npm run check:package
 */
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'newsclean-package-'))
const home = join(folder, 'installed')

const raw = `Old bridge reopens after two years

The old bridge over the river reopened on Monday, the mayor said. Hundreds of people crossed it before noon.

Share this article

The work took two years and cost twice as much as the council had planned in 2021.
`
const wanted = `# ${raw.replace('Share this article\n\n', '')}`

/** What somebody who uses the package may write: it must pass the type checker as it is. */
const consumer = `import {clean, newsclean, type Options, type Result} from 'newsclean'

const options: Options = {to: 'text', fragments: 'keep'}
const file = clean(new Uint8Array(), options)
const result: Result | undefined = file.data.newsclean
export const status: string | undefined = result?.status
export const text: string = String(newsclean().processSync('A.'))
`

function run(command, args, options = {}) {
  return execFileSync(command, args, {
    cwd: home,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
    ...options
  })
}

function expectSame(what, actual, expected) {
  if (actual !== expected)
    throw new Error(`${what}: got ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`)
  console.log(`ok  ${what}`)
}

try {
  mkdirSync(home)
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {cwd: root})
  )
  const tarball = join(folder, packed.filename)
  console.log(`ok  packed ${packed.entryCount} files, ${Math.round(packed.size / 1000)} kB`)

  writeFileSync(join(home, 'package.json'), '{"private": true, "type": "module"}\n')
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', tarball])
  writeFileSync(join(home, 'article.txt'), raw)
  const bin = join(home, 'node_modules', '.bin', 'newsclean')
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expectSame('newsclean --version', run(bin, ['--version']), `${version}\n`)
  expectSame('newsclean article.txt', run(bin, ['article.txt']), wanted)
  expectSame('newsclean < article.txt', run(bin, [], {input: raw}), wanted)
  const legacy = Buffer.from('Le maire a été élu à Orléans.\n', 'latin1')
  expectSame('newsclean < latin1.txt', run(bin, ['-q'], {input: legacy}), 'Le maire a été élu à Orléans.\n')
  const script = `import {clean} from 'newsclean'; process.stdout.write(String(clean(${JSON.stringify(raw)})))`
  expectSame('import of newsclean', run(process.execPath, ['--input-type=module', '-e', script]), wanted)

  writeFileSync(join(home, 'consumer.ts'), consumer)
  const tsc = join(root, 'node_modules', '.bin', 'tsc')
  const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--types', '']
  run(tsc, [...strict, 'consumer.ts'], {stdio: 'inherit'})
  console.log('ok  types of newsclean')

  const tools = join(root, 'node_modules', '.bin')
  run(join(tools, 'publint'), [tarball, '--strict'], {stdio: ['ignore', 'ignore', 'inherit']})
  console.log('ok  publint')
  run(join(tools, 'attw'), [tarball, '--profile', 'esm-only', '--quiet'], {
    stdio: ['ignore', 'inherit', 'inherit']
  })
  console.log('ok  attw')
} finally {
  rmSync(folder, {recursive: true, force: true})
}
