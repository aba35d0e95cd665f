// Starts the built program on a free port, as a person would, and stops it afterwards.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    address: string
    /** The folder of the built page's hashed files. */
    assets: string
  }
}

/** The built program; another build than this folder's can be named. */
const PROGRAM = process.env.AMANTE_PROGRAM ?? join(import.meta.dirname, '../../dist/bin/amante.js')

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(PROGRAM)) throw new Error('The program is not built yet: "npm run build" builds it.')
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'journeys-'))
  const program = spawn(process.execPath, [PROGRAM, 'start', '--port', String(port), '--data', data], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = `http://localhost:${port}`
  await answering(`${address}/healthz`)
  project.provide('address', address)
  project.provide('assets', join(dirname(PROGRAM), '../web/assets'))
  return async () => {
    const gone = new Promise((resolve) => program.once('exit', resolve))
    program.kill('SIGTERM')
    await gone
    rmSync(data, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const place = server.address()
      server.close(() => (place && typeof place === 'object' ? resolve(place.port) : reject(new Error('no port'))))
    })
  })
}

async function answering(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The program did not answer within ten seconds.')
}
