// Two things that can only be known once everything is built: which fonts the page will ask for first, and which files
// the offline worker keeps.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'vite'

const ENTRY = join(import.meta.dirname, '../sw.ts')
/** Files that stand beside the page under names of their own. */
const BESIDE = ['/icon.svg', '/icon-180.png', '/icon-192.png', '/icon-512.png', '/manifest.webmanifest']

/** The Vite plugin that asks for fonts early and writes sw.js. */
export function offline(): Plugin {
  return {
    name: 'amante-offline',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((name) => name.endsWith('.woff2'))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${name}` },
            injectTo: 'head',
          })),
    },
    async writeBundle({ dir }, bundle) {
      const out = dir ?? ''
      const assets = Object.keys(bundle)
        .filter((name) => name.startsWith('assets/') && !name.endsWith('.map'))
        .map((name) => `/${name}`)
      const files = ['/', ...assets.sort(), ...BESIDE]
      const hash = createHash('sha256')
        .update(files.join())
        .update(readFileSync(join(out, 'index.html')))
      const made = await build({
        entryPoints: [ENTRY],
        bundle: true,
        minify: true,
        write: false,
        format: 'iife',
        target: 'es2022',
        define: { FILES: JSON.stringify(files), VERSION: JSON.stringify(hash.digest('hex').slice(0, 12)) },
      })
      writeFileSync(join(out, 'sw.js'), made.outputFiles[0]!.contents)
    },
  }
}
