// npm run -s amante -- <command>: the command on a fresh clone. Says nothing of its own on stdout.

import { makeReady } from './ready.mjs'

const NEEDS = { start: ['program', 'web'], check: ['program'] }

await makeReady(NEEDS[process.argv[2]] ?? ['program', 'library'])
await import('../dist/bin/amante.js')
