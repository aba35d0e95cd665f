// A server process for a measurement, stopped when it is done.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')

export interface Started {
  address: string
  process: ChildProcess
  /** Milliseconds from the start of the process to its address. */
  after: number
  stop(): Promise<void>
}

/** Runs Node with the arguments, and variables besides its own, and waits for the address it prints. */
export function startServer(args: string[], env: Record<string, string> = {}): Promise<Started> {
  const begun = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('The server ended before it gave an address: is dist/ built?')))
    child.stdout.once('data', (data: Buffer) =>
      resolve({
        address: data.toString().trim().replace('localhost', '127.0.0.1'),
        process: child,
        after: performance.now() - begun,
        stop: () =>
          new Promise((stopped) => {
            child.once('exit', () => stopped())
            child.kill('SIGTERM')
          }),
      }),
    )
  })
}

/** The product's own server, built, on a free port. */
export const startAmante = (env?: Record<string, string>): Promise<Started> =>
  startServer(['dist/bin/amante.js', 'start', '--port', '0'], env)

/** Resident memory of a process in bytes. */
export function residentBytes(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024
}
