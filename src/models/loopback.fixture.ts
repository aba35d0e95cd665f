// A real server on this machine that answers as a test says, to the byte; and a clock that a test holds.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { type Outside, thisWorld } from './outside.ts'

/** For `expect.poll`: soon on any machine, however busy. */
export const SOON = { timeout: 10_000 } as const

/** What came in. */
export interface Asked {
  method: string
  path: string
  headers: Record<string, string>
  body: string
}

export interface Loopback {
  /** http://127.0.0.1:port */
  address: string
  asked: Asked[]
  /** Resolves once no connection is open that something was asked on. */
  quiet(): Promise<void>
}

export type Answer = (response: ServerResponse, asked: Asked, times: number) => void | Promise<void>

/** Starts a server for one test, at the first of these ports that is free. */
export async function openLoopback(answer: Answer, ports: readonly number[] = [0]): Promise<Loopback> {
  const asked: Asked[] = []
  const sockets = new Set<Socket>()
  let tell: (() => void) | undefined
  const server = createServer(async (request, response) => {
    const one = await readAsked(request)
    asked.push(one)
    await answer(response, one, asked.length)
  })
  server.on('request', ({ socket }: IncomingMessage) => {
    if (sockets.has(socket)) return
    sockets.add(socket)
    socket.once('close', () => {
      sockets.delete(socket)
      if (sockets.size === 0) tell?.()
    })
  })
  await listenAtOneOf(server, ports)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    quiet: () =>
      new Promise((resolve) => {
        if (sockets.size === 0) resolve()
        else tell = resolve
      }),
  }
}

async function listenAtOneOf(server: Server, [port, ...others]: readonly number[]): Promise<void> {
  if (port === undefined) throw new Error('None of the ports is free.')
  const isTaken = await new Promise<boolean>((resolve) => {
    const taken = () => resolve(true)
    server.once('error', taken)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', taken)
      resolve(false)
    })
  })
  if (isTaken) await listenAtOneOf(server, others)
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(parts).toString('utf8'),
  }
}

/** Begins a stream of events. */
export function beginEvents(response: ServerResponse, type = 'text/event-stream; charset=utf-8'): void {
  response.writeHead(200, { 'Content-Type': type })
  response.flushHeaders()
}

/** Sends pieces apart from each other, so that each arrives on its own. */
export async function sendApart(response: ServerResponse, pieces: Iterable<string | Uint8Array>): Promise<void> {
  for (const piece of pieces) {
    response.write(piece)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

export interface HeldClock extends Outside {
  /** Lets the timer of so many milliseconds ring; throws where none is set. */
  ring(ms: number): void
  /** What is being waited for, in milliseconds. */
  waiting(): number[]
  /** The pauses between tries, which pass at once. */
  pauses: number[]
}

/** The real network, and time that passes only when a test says so; timers below `pause` milliseconds ring at once. */
export function heldClock(pause = 10_000): HeldClock {
  const timers = new Set<{ ms: number; call: () => void }>()
  const pauses: number[] = []
  return {
    ...thisWorld(),
    chance: () => 0.5,
    pauses,
    after(ms, call) {
      const timer = { ms, call }
      timers.add(timer)
      if (ms < pause) {
        pauses.push(ms)
        setImmediate(() => timers.delete(timer) && call())
      }
      return () => void timers.delete(timer)
    },
    ring(ms) {
      const timer = [...timers].find((one) => one.ms === ms)
      if (!timer) throw new Error(`Nothing waits for ${ms} ms.`)
      timers.delete(timer)
      timer.call()
    },
    waiting: () => [...timers].map(({ ms }) => ms),
  }
}
