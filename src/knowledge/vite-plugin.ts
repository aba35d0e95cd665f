// Gives the web page its words and the addresses of the compiled library. In development both are made anew whenever
// something in content/ changes.

import { join } from 'node:path'
import type { Plugin } from 'vite'
import { compileUi, missingFor, wholeLanguages } from './compile-library.ts'
import type { Content } from './content.ts'
import { loadContent } from './load-content.ts'
import { splitUi } from './split-ui.ts'
import { FOLDERS, type Folder, fileName, folderName, KINDS, type Kind, webFiles } from './web-files.ts'

const UI = 'virtual:amante/ui/'
const UI_LATER = 'virtual:amante/ui-later/'
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
      return id.startsWith(UI) || id.startsWith(UI_LATER) || id === FILES ? `\0${id}` : undefined
    },
    load(id) {
      if (id.startsWith(`\0${UI}`)) {
        const { first } = splitUi(compileUi(read(), id.slice(UI.length + 1)))
        return `export default ${JSON.stringify(first)}`
      }
      if (id.startsWith(`\0${UI_LATER}`)) {
        const { later } = splitUi(compileUi(read(), id.slice(UI_LATER.length + 1)))
        return `export default ${JSON.stringify(later)}`
      }
      if (id !== `\0${FILES}`) return undefined
      const whole = wholeLanguages(read())
      for (const language of Object.keys(read().languages).filter((one) => !whole.includes(one))) {
        this.warn(`"${language}" is left out: ${missingFor(read(), language).join(', ') || 'not offered'}`)
      }
      const files = Object.fromEntries(whole.map((language) => [language, webFiles(read(), language, root)]))
      const emit = (below: string, source: string | Uint8Array): string => {
        this.emitFile({ type: 'asset', fileName: below, source })
        return base + below
      }
      const served = `${base.replace(/\/$/, '')}${SERVED}`
      const place = (kind: Kind, language: string): string | undefined => {
        const source = files[language]!.of[kind]
        if (source === undefined) return undefined
        return isBuild ? emit(fileName(kind, language, source), source) : `${served}${kind}/${language}`
      }
      const placeFolder = (folder: Folder, language: string): string => {
        const own = files[language]!.in[folder]
        const below = folderName(folder, language, own)
        if (!isBuild) return `${served}${folder}/${language}/`
        for (const [id, source] of Object.entries(own)) emit(`${below}${id}.json`, source)
        return base + below
      }
      return writeFiles(whole, place, placeFolder)
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
        const [, kind = '', language = '', id] =
          /\/@amante\/(\w+)\/([A-Za-z-]+)(?:\/([a-z0-9-]+)\.json)?$/.exec(request.url ?? '') ?? []
        if (!wholeLanguages(read()).includes(language)) return next()
        const files = webFiles(read(), language, root)
        const found = id === undefined ? files.of[kind as Kind] : files.in[kind as Folder]?.[id]
        if (found === undefined) return next()
        response.setHeader('Content-Type', typeof found === 'string' ? 'application/json' : 'application/octet-stream')
        response.end(found)
      })
    },
  }
}

/** Addresses of every file, as a module: by kind, then by language. */
function writeFiles(
  languages: string[],
  place: (kind: Kind, language: string) => string | undefined,
  placeFolder: (folder: Folder, language: string) => string,
): string {
  const urls = (of: (language: string) => string | undefined) =>
    JSON.stringify(Object.fromEntries(languages.map((language) => [language, of(language)])))
  return [
    ...KINDS.map((kind) => `export const ${kind}Urls = ${urls((language) => place(kind, language))}`),
    ...FOLDERS.map((folder) => `export const ${folder}Urls = ${urls((language) => placeFolder(folder, language))}`),
  ].join('\n')
}
