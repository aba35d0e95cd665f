import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, createServer } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { situationFiles, temporaryContent } from './temporary-content.fixture.ts'
import { knowledge } from './vite-plugin.ts'

const PAGE = `import words from 'virtual:amante/ui/en'
import { libraryUrls, safetyUrls, textsUrls, vectorsUrls } from 'virtual:amante/files'
export default { words, libraryUrls, safetyUrls, textsUrls, vectorsUrls }`

/** A project folder with content/ and a page in web/. */
function project(files: Record<string, unknown>): string {
  const inContent = Object.fromEntries(Object.entries(files).map(([below, data]) => [`content/${below}`, data]))
  return temporaryContent({ ...inContent, 'web/page.js': PAGE })
}

const FILES = {
  'languages.yaml': { en: { name: 'English', direction: 'ltr', offered: true } },
  'ui/en.yaml': { talk: { send: 'Say it' } },
  ...situationFiles('this'),
}

test('a built page holds the words, and a language that is not whole has no library', async () => {
  const root = project(FILES)
  await build({
    root: join(root, 'web'),
    configFile: false,
    logLevel: 'silent',
    plugins: [knowledge(root)],
    build: {
      outDir: join(root, 'out'),
      minify: false,
      lib: { entry: 'page.js', formats: ['es'], fileName: () => 'page.mjs' },
    },
  })
  const made = await import(/* @vite-ignore */ pathToFileURL(join(root, 'out/page.mjs')).href)
  const none = { libraryUrls: {}, safetyUrls: {}, textsUrls: {}, vectorsUrls: {} }
  expect(made.default).toEqual({ words: { 'talk.send': 'Say it' }, ...none })
})

test('in development the words follow the file', async () => {
  const root = project(FILES)
  const server = await createServer({
    root: join(root, 'web'),
    configFile: false,
    logLevel: 'silent',
    plugins: [knowledge(root)],
    server: { middlewareMode: true, ws: false },
  })
  onTestFinished(() => server.close())
  const words = async () => (await server.ssrLoadModule('virtual:amante/ui/en')).default
  expect(await words()).toEqual({ 'talk.send': 'Say it' })
  writeFileSync(join(root, 'content/ui/en.yaml'), 'talk: { send: Send it }')
  await expect.poll(words, { timeout: 5000 }).toEqual({ 'talk.send': 'Send it' })
})
