import { existsSync, readFileSync } from 'node:fs'
import type { Labelled } from './figures.ts'

/** The posts of a file that labels.jsonl says something of; none where there is no file. */
export function readPosts(path: string | undefined): Labelled[] {
  if (!path || !existsSync(path)) return []
  const texts = new Map(rowsOf<Labelled>(readFileSync(path, 'utf8')).map(({ id, text }) => [id, text]))
  return rowsOf<Labelled>(readFileSync(new URL('labels.jsonl', import.meta.url), 'utf8')).flatMap((label) => {
    const text = texts.get(label.id)
    return text ? [{ ...label, text }] : []
  })
}

/** The lines of JSON in a text. */
export function rowsOf<T>(text: string): T[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}
