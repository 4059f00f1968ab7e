/** Holds the directions of imports that `docs/architecture.md` tells of. */
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const source = fileURLToPath(new URL('../src/', import.meta.url))
const imported = /(?:from|import\()\s*'([^']+)'/g

/** What the files of a folder may import from, besides the folder: folders and files of `src`, as the table has them. */
const allowed: ReadonlyMap<string, readonly string[]> = new Map(
  readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, folder, others] = /^\| `([a-z]+)\/` \|.*\| ([^|]+) \|$/.exec(line) ?? []
      if (folder === undefined || others === undefined || others === 'everything') return []
      return [[folder, [...others.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)] as const]
    })
)

const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'))

function importsOf(file: string): string[] {
  return [...readFileSync(join(source, file), 'utf8').matchAll(imported)].map(([, path = '']) =>
    path.startsWith('.') ? relative(source, resolve(source, dirname(file), path)) : path
  )
}

test('each folder has its line in the table', () => {
  const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
  expect([...allowed.keys(), 'cli'].sort()).toEqual([...folders].sort())
})

test.each([...allowed])('%s imports only what it may', (folder, others) => {
  const own = files.filter((file) => file.startsWith(`${folder}/`))
  const wrong = own.flatMap((file) =>
    importsOf(file)
      .filter((path) => path.includes('.ts') && !path.startsWith(`${folder}/`))
      .filter(
        (path) => !others.some((other) => path === other || (other.endsWith('/') && path.startsWith(other)))
      )
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
