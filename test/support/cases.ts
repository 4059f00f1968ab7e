/** Finds the cases under `fixtures/`, and reads what a person wrote there. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Options} from '../../src/options.ts'

const root = fileURLToPath(new URL('../../fixtures/', import.meta.url))

export interface Case {
  /** Its folder, below `fixtures/`. */
  name: string
  folder: string
  input: string
  options: Options
}

/** The folders below a folder of `fixtures/` that hold an `in.txt`, in the order of their names. */
export function cases(folder: string): Case[] {
  return readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name === 'in.txt')
    .map((entry) => entry.parentPath)
    .sort()
    .map((path) => ({
      name: relative(root, path),
      folder: path,
      input: readFileSync(join(path, 'in.txt'), 'utf8'),
      options: existsSync(join(path, 'options.json'))
        ? JSON.parse(readFileSync(join(path, 'options.json'), 'utf8'))
        : {}
    }))
}

/** Read a file that a case must have; throws when it is missing, so that a case cannot pass without it. */
export function expected({folder}: Case, file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}

/** Whether a case has a file that only some cases have. */
export function has({folder}: Case, file: string): boolean {
  return existsSync(join(folder, file))
}
