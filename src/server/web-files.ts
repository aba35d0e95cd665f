// The built page as a fixed list, read once at the start: a request can only name what is on it, so no path leads out.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How a copy of a file is compressed; `identity` is the file itself. */
export type Encoding = 'br' | 'gzip' | 'identity'

export interface WebFile {
  type: string
  /** True when the name holds a hash of the content: then it never changes. */
  hashed: boolean
  etag: string
  /** True for the worker that may speak to others than this server. */
  airlock: boolean
  /** The copies there are. */
  encodings: Encoding[]
  read(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>>
}

/** Files by URL path: "/assets/main-Ab12Cd34.js". */
export type WebFiles = ReadonlyMap<string, WebFile>

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}
const SUFFIX: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' }
const AIRLOCK = /^assets\/airlock\.worker-[\w-]{8,}\.js$/
/** The hash stands in a file's own name, or in that of the folder it lies in. */
const HASHED = /-[\w-]{8,}(?:\.[a-z0-9]+|\/[^/]+)$/
const KEPT_IN_MEMORY = 128 * 1024

/** The nearest dist/web above `from` (a file URL), or undefined where nothing is built. */
export function findWebFolder(from: string): string | undefined {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    const web = join(folder, 'dist', 'web')
    if (existsSync(join(web, 'index.html'))) return web
    if (folder === dirname(folder)) return undefined
  }
}

/** Lists a built folder. */
export function listWebFiles(folder: string): WebFiles {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const there = new Set(names)
  const files = new Map<string, WebFile>()
  for (const name of names) {
    const extension = extname(name)
    if (extension === '.br' || extension === '.gz') continue
    const encodings = (['br', 'gzip', 'identity'] as const).filter((encoding) => there.has(name + SUFFIX[encoding]))
    const hashed = name.startsWith('assets/') && HASHED.test(name)
    files.set(`/${name}`, {
      type: TYPES[extension] ?? 'application/octet-stream',
      hashed,
      airlock: AIRLOCK.test(name),
      etag: `W/"${hashed ? shortHash(name) : shortHash(readFileSync(join(folder, name)))}"`,
      encodings,
      read: readCopies(join(folder, name)),
    })
  }
  return files
}

function readCopies(file: string): WebFile['read'] {
  const kept = new Map<Encoding, Uint8Array<ArrayBuffer>>()
  return async (encoding) => {
    const bytes = kept.get(encoding) ?? new Uint8Array(await readFile(file + SUFFIX[encoding]))
    if (bytes.length <= KEPT_IN_MEMORY) kept.set(encoding, bytes)
    return bytes
  }
}

function shortHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16)
}
