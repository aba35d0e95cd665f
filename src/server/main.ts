// amante start: env → config → context, then answer until told to stop.

import { addressOf, configure } from './config.ts'
import { createContext } from './context.ts'
import { readEnv } from './env.ts'
import { closeGently, freePortAfter, listen } from './listen.ts'
import { findWebFolder } from './web-files.ts'

const PATIENCE = 3000

/** Runs the server; resolves with the exit code once it has stopped. */
export async function run(args: string[]): Promise<number> {
  const read = readEnv(process.env, args)
  if (!read.ok) return fail(read.sentence)
  const configured = configure(read.env)
  if (!configured.ok) return fail(configured.sentence)
  const { config } = configured
  const webFolder = findWebFolder(import.meta.url)
  if (!webFolder) return fail('The page is not built yet: "npm start" builds it and then starts.')

  const listening = await listen(createContext(config, webFolder))
  if (!listening.ok) {
    if (listening.reason === 'nowhere')
      return fail(`This machine has no address "${config.host}": set --host to one it has.`)
    const other = await freePortAfter(Math.max(config.port, 1023), config.host)
    const why = listening.reason === 'taken' ? 'is taken' : 'is not allowed for this user'
    return fail(`Port ${config.port} ${why}. Port ${other} is free: npm start -- --port ${other}`)
  }
  for (const notice of config.notices) process.stderr.write(`${notice}\n`)
  process.stdout.write(`${addressOf(config.host, listening.port)}\n`)
  await toldToStop()
  await closeGently(listening.server, PATIENCE)
  return 0
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}
