// Gives the web page its words and the addresses of the compiled library. In development both are made anew whenever
// something in content/ changes.

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { compileLibrary, compileSafety, compileUi, missingFor, wholeLanguages } from './compile-library.ts'
import type { Content } from './content.ts'
import { loadContent } from './load-content.ts'
import { readVectors } from './open-vectors.ts'

const UI = 'virtual:amante/ui/'
const FILES = 'virtual:amante/files'
const SERVED = '/@amante/'

// Shared, since a page and its worker each have their own instance of the plugin.
const opened = new Map<string, Content>()

/** The Vite plugin; `root` is the project's folder, which holds content/. */
export function knowledge(root: string): Plugin {
  const folder = join(root, 'content')
  let base = '/'
  let isBuild = false
  const read = (): Content => {
    const content = opened.get(folder) ?? loadContent(folder).content
    opened.set(folder, content)
    return content
  }
  return {
    name: 'amante-knowledge',
    configResolved(config) {
      base = config.base
      isBuild = config.command === 'build'
    },
    resolveId(id) {
      return id.startsWith(UI) || id === FILES ? `\0${id}` : undefined
    },
    load(id) {
      if (id.startsWith(`\0${UI}`)) {
        const words = compileUi(read(), id.slice(UI.length + 1))
        return `export default ${JSON.stringify(words)}`
      }
      if (id !== `\0${FILES}`) return undefined
      const whole = wholeLanguages(read())
      for (const language of Object.keys(read().languages).filter((one) => !whole.includes(one))) {
        this.warn(`"${language}" is left out: ${missingFor(read(), language).join(', ') || 'not offered'}`)
      }
      const vectors = (): string | null => {
        const source = readVectors(root)
        if (!source) return null
        if (!isBuild) return `${base.replace(/\/$/, '')}${SERVED}vectors.bin`
        const fileName = `assets/vectors-${shortHash(source)}.bin`
        this.emitFile({ type: 'asset', fileName, source })
        return base + fileName
      }
      const place = (kind: Kind, language: string): string => {
        if (!isBuild) return `${base.replace(/\/$/, '')}${SERVED}${kind}/${language}.json`
        const source = compile(read(), kind, language)
        const fileName = `assets/${kind}-${language}-${shortHash(source)}.json`
        this.emitFile({ type: 'asset', fileName, source })
        return base + fileName
      }
      return writeFiles(whole, { place, vectors: vectors() })
    },
    configureServer(server) {
      server.watcher.add(folder)
      const forget = (file: string) => {
        if (!file.startsWith(folder)) return
        opened.delete(folder)
        for (const graph of Object.values(server.environments).map((environment) => environment.moduleGraph)) {
          for (const [id, module] of graph.idToModuleMap)
            if (id.startsWith('\0virtual:amante/')) graph.invalidateModule(module)
        }
        server.ws.send({ type: 'full-reload' })
      }
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, forget)
      server.middlewares.use((request, response, next) => {
        if (request.url?.endsWith(`${SERVED}vectors.bin`)) return void response.end(readVectors(root))
        const match = /\/@amante\/(library|safety)\/([A-Za-z-]+)\.json/.exec(request.url ?? '')
        if (!match || !wholeLanguages(read()).includes(match[2]!)) return next()
        response.setHeader('Content-Type', 'application/json')
        response.end(compile(read(), match[1] as Kind, match[2]!))
      })
    },
  }
}

type Kind = 'library' | 'safety'

function compile(content: Content, kind: Kind, language: string): string {
  if (kind === 'safety') return JSON.stringify(compileSafety(content, language))
  return JSON.stringify({ ...compileLibrary(content, language), helplines: [] })
}

interface Places {
  place: (kind: Kind, language: string) => string
  /** Address of the table of vectors, where there is one. */
  vectors: string | null
}

function writeFiles(languages: string[], { place, vectors }: Places): string {
  const urls = (kind: Kind) => JSON.stringify(Object.fromEntries(languages.map((l) => [l, place(kind, l)])))
  return [
    `export const libraryUrls = ${urls('library')}`,
    `export const safetyUrls = ${urls('safety')}`,
    `export const vectorsUrl = ${JSON.stringify(vectors)}`,
  ].join('\n')
}

function shortHash(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('base64url').slice(0, 8)
}
