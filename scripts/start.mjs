// npm start: everything a fresh clone needs, then the server.

import { makeReady } from './ready.mjs'

await makeReady(['program', 'web'])
process.argv.splice(2, 0, 'start')
await import('../dist/bin/amante.js')
