/**
 * Builds `dist`: `cli.cjs` and `run.cjs` for the command line, `index.js` and
 * its types for programs that import newsclean.
 */
import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const {dependencies} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** What all bundles have in common: types are gone, and comments with them. */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  logLevel: 'warning'
}

/**
 * The command line as CommonJS: one file starts in a third of the time that
 * the same modules take one by one. What is imported with `import()` is in it
 * too, and evaluated when it is asked for. All characters beyond ASCII are
 * escaped: the engine then keeps one byte for each.
 */
const commandLine = {
  ...common,
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  define: {'import.meta.url': 'bundleUrl'},
  banner: {js: "'use strict';const bundleUrl=require('node:url').pathToFileURL(__filename).href;"},
  supported: {'dynamic-import': false}
}

/**
 * Leaves `run.ts` out of the bundle of `main.ts`: `--version` and `--help` need
 * not read what cleaning takes.
 */
const runApart = {
  name: 'run-apart',
  setup({onResolve}) {
    onResolve({filter: /^\.\/run\.ts$/}, () => ({path: './run.cjs', external: true}))
  }
}

/**
 * Takes `node:child_process` from commander, which has it for commands that are
 * programs of their own: we have none, and it takes 3 ms to load.
 */
const noCommands = {
  name: 'no-commands',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^node:child_process$/}, ({path}) => ({path, namespace: 'no-commands'}))
    onLoad({filter: /.*/, namespace: 'no-commands'}, () => ({contents: 'module.exports = {}'}))
  }
}

/**
 * Loads the table of HTML entities when a link reference is written, which our
 * output never holds: it takes 2 ms to set up.
 */
const entitiesLate = {
  name: 'entities-late',
  setup({onLoad}) {
    onLoad({filter: /[/\\]decode-named-character-reference[/\\]index\.js$/}, () => ({
      contents: `
        export function decodeNamedCharacterReference(value) {
          const {characterEntities} = require('character-entities')
          return Object.hasOwn(characterEntities, value) && characterEntities[value]
        }`
    }))
  }
}

/**
 * Reads what is known of a language when the language is asked for: a run
 * needs two of forty.
 *
 * It stands in a file of its own; the common words are in the bundle, as text,
 * for guessing a language takes those of all.
 */
const languagesLate = {
  name: 'languages-late',
  setup({onLoad, onResolve}) {
    onLoad({filter: /[/\\]src[/\\]languages[/\\][a-z]{2}\.ts$/}, async ({path}) => {
      const tag = basename(path, '.ts')
      const {outputFiles} = await build({...common, entryPoints: [path], format: 'esm', write: false})
      const code = Buffer.from(outputFiles[0].contents).toString('base64')
      const {[tag]: language} = await import(`data:text/javascript;base64,${code}`)
      const {functionWords, ...others} = language
      const now = Object.entries(others).filter(([, value]) => typeof value !== 'object')
      const late = Object.entries(others).filter(([, value]) => typeof value === 'object')
      writeFileSync(join(dist, `${tag}.json`), JSON.stringify(Object.fromEntries(late)))
      return {
        contents: `
          let words, parts
          const late = () => (parts ??= require('./${tag}.json'))
          export const ${tag} = {
            ${now.map(([name, value]) => `${name}: ${JSON.stringify(value)},`).join('')}
            get functionWords() {
              return (words ??= JSON.parse(${JSON.stringify(JSON.stringify(functionWords))}))
            },
            ${late.map(([name]) => `get ${name}() { return late().${name} },`).join('')}
          }`
      }
    })
    onResolve({filter: /^\.\/[a-z]{2}\.json$/}, ({path}) => ({path, external: true}))
  }
}

/**
 * Keeps the weights of the trees as bytes in files of their own: few runs need
 * all, and text of that length is read, and kept with the code, for nothing.
 */
const weightsLate = {
  name: 'weights-late',
  setup({onLoad, onResolve}) {
    onLoad({filter: /[/\\]src[/\\]classify[/\\][a-z]+[/\\]weights\.ts$/}, async ({path}) => {
      const {outputFiles} = await build({...common, entryPoints: [path], format: 'esm', write: false})
      const code = Buffer.from(outputFiles[0].contents).toString('base64')
      const weights = await import(`data:text/javascript;base64,${code}`)
      const contents = Object.entries(weights).map(([name, value]) => {
        if (typeof value !== 'function') return `export const ${name} = ${JSON.stringify(value)}`
        const file = `${basename(dirname(path))}-${name}.bin`
        writeFileSync(join(dist, file), Buffer.from(value(), 'base64'))
        return `export const ${name} = () => require('./${file}')`
      })
      return {contents: contents.join('\n')}
    })
    onResolve({filter: /^\.\/[a-z-]+\.bin$/}, ({path}) => ({path, external: true}))
  }
}

rmSync(dist, {recursive: true, force: true})
mkdirSync(dist, {recursive: true})

await Promise.all([
  build({
    ...commandLine,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    plugins: [runApart, noCommands]
  }),
  build({
    ...commandLine,
    entryPoints: ['src/cli/run.ts'],
    outfile: 'dist/run.cjs',
    plugins: [entitiesLate, languagesLate, weightsLate],
    // Rarely needed and large: loaded from their own packages.
    external: ['iconv-lite', 'jschardet']
  }),
  // A program that imports newsclean shares its packages with it.
  build({
    ...common,
    charset: 'utf8',
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.js',
    format: 'esm',
    external: Object.keys(dependencies)
  })
])

// The bundler escapes strings and leaves regular expressions as they are. Read
// as one byte a character, a sign in one of these would be two others.
for (const name of ['cli.cjs', 'run.cjs']) {
  const file = join(dist, name)
  const code = readFileSync(file, 'utf8')
  const escaped = code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  writeFileSync(file, escaped)
}

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {cwd: root, stdio: 'inherit'})
chmodSync(join(root, 'bin', 'newsclean.js'), 0o755)
execFileSync(process.execPath, [join(root, 'scripts', 'precompile.cjs')], {cwd: root, stdio: 'inherit'})
