/** Holds the directions of imports that `docs/architecture.md` tells of. */
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const source = fileURLToPath(new URL('../src/', import.meta.url))
const imported = /(?:from|import\()\s*'([^']+)'/g

/** What the files of a folder may import from: folders of `src`, besides their own. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  tree: ['text'],
  languages: [],
  rule: ['text', 'tree', 'languages', 'options.ts'],
  decode: [],
  characters: ['text', 'tree', 'rule'],
  parse: ['text', 'tree', 'languages', 'rule'],
  classify: ['text', 'tree', 'languages', 'rule'],
  reference: ['text', 'tree', 'rule'],
  repair: ['text', 'tree', 'languages', 'rule', 'options.ts', 'parse/sentences.ts', 'reference'],
  format: ['text', 'tree', 'options.ts', 'result.ts', 'rule/kinds.ts', 'report'],
  report: ['text', 'tree', 'options.ts', 'result.ts', 'rule/kinds.ts']
}

const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'))

function importsOf(file: string): string[] {
  return [...readFileSync(join(source, file), 'utf8').matchAll(imported)].map(([, path = '']) =>
    path.startsWith('.') ? relative(source, resolve(source, dirname(file), path)) : path
  )
}

test.each(Object.keys(allowed))('%s imports only what it may', (folder) => {
  const own = files.filter((file) => file.startsWith(`${folder}/`))
  const wrong = own.flatMap((file) =>
    importsOf(file)
      .filter((path) => path.includes('.ts') && !path.startsWith(`${folder}/`))
      .filter((path) => !allowed[folder]?.some((other) => path === other || path.startsWith(`${other}/`)))
      .map((path) => `${file} imports ${path}`)
  )
  expect(own.length).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

test('only the command line touches the disk', () => {
  const wrong = files.filter(
    (file) =>
      !file.startsWith('cli/') &&
      importsOf(file).some((path) =>
        /^(?:node:)?(?:fs|fs\/promises|child_process|worker_threads|net|http|https)$/.test(path)
      )
  )
  expect(wrong).toEqual([])
})

test('nothing outside the command line imports it', () => {
  const wrong = files.filter(
    (file) => !file.startsWith('cli/') && importsOf(file).some((path) => path.startsWith('cli/'))
  )
  expect(wrong).toEqual([])
})

test('no file names process', () => {
  const wrong = files.filter((file) =>
    /\bprocess\.|node:process/.test(readFileSync(join(source, file), 'utf8'))
  )
  expect(wrong).toEqual([])
})
