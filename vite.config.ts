import { join } from 'node:path'
import { defineConfig } from 'vite'
import { knowledge } from './src/knowledge/vite-plugin.ts'
import { offline } from './src/web/build/offline.ts'
import { sodiumApart } from './src/web/build/sodium-apart.ts'

const root = import.meta.dirname

export default defineConfig({
  root: join(root, 'src/web'),
  plugins: [knowledge(root), offline()],
  worker: { format: 'es', plugins: () => [knowledge(root), sodiumApart()] },
  build: {
    outDir: join(root, 'dist/web'),
    emptyOutDir: true,
    // The page forbids itself data: addresses and inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome111', 'firefox121', 'safari16.4'],
  },
})
