// Reads every YAML file under content/ once. What nobody takes afterwards is a file in the wrong place, and is said so.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Problem } from './problem.ts'

/** A YAML file of content/, parsed but not yet proved. */
export interface ContentFile {
  /** From the project's folder, with forward slashes: content/moves/open.en.yaml */
  file: string
  text: string
  data: unknown
}

/** Where a value lies inside a file: keys and positions. */
export type Path = readonly PropertyKey[]

const NOT_READ = /^(schema\/|.*\.md$|lint\.[a-z-]+\.yaml$|.*\/\.|\.)/

/** All YAML of a content folder by its path below that folder; a file that is not YAML at all is a problem. */
export function readFolder(root: string): { files: Map<string, ContentFile>; problems: Problem[] } {
  const files = new Map<string, ContentFile>()
  const problems: Problem[] = []
  for (const below of listFiles(root)) {
    if (NOT_READ.test(below)) continue
    const file = `content/${below}`
    if (!below.endsWith('.yaml')) {
      problems.push({ file, message: 'not a YAML file: everything here ends in .yaml' })
      continue
    }
    const text = readFileSync(join(root, below), 'utf8')
    const { found, data } = readOne(file, text)
    problems.push(...found)
    if (found.length === 0) files.set(below, { file, text, data })
  }
  return { files, problems }
}

/** Parses one file. The parser itself compares every key of a map with every other, which takes seconds where thousands are. */
function readOne(file: string, text: string): { found: Problem[]; data: unknown } {
  const lines = new LineCounter()
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: false, lineCounter: lines })
  const broken = document.errors.map((error) => {
    const line = error.linePos?.[0].line
    return { file, ...(line && { line }), message: firstLine(error.message) }
  })
  if (broken.length > 0) return { found: broken, data: undefined }
  const twice = keysTwice(document).map(({ key, offset }) => {
    return { file, line: lines.linePos(offset).line, message: `"${key}" stands here a second time` }
  })
  return { found: twice, data: document.toJS() }
}

function keysTwice(document: Document): { key: string; offset: number }[] {
  const twice: { key: string; offset: number }[] = []
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (seen.has(name)) twice.push({ key: name, offset: key.range?.[0] ?? 0 })
        seen.add(name)
      }
    },
  })
  return twice
}

/** The line of `text` on which the value at `path` starts, or the nearest one above it that exists. */
export function lineOf(text: string, path: Path): number {
  const lines = new LineCounter()
  let node: unknown = parseDocument(text, { lineCounter: lines }).contents
  let offset = 0
  for (const step of path) {
    const child = childOf(node, step)
    if (!child) break
    offset = child.offset
    node = child.node
  }
  return lines.linePos(offset).line
}

function childOf(node: unknown, step: PropertyKey): { node: unknown; offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
    if (pair && isScalar(pair.key)) return { node: pair.value, offset: pair.key.range?.[0] ?? 0 }
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined
    if (item?.range) return { node: item, offset: item.range[0] }
  }
  return undefined
}

function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')
}
