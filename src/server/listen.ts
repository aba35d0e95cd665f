// Opens a port and closes it gently.

import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { getRequestListener, type ServerType } from '@hono/node-server'
import type { Context } from './context.ts'
import { isRelayed, relayChat } from './relay/relay.ts'

/** The server once it answers, with the port it got; or why it does not. */
export type Listening = { ok: true; server: ServerType; port: number } | { ok: false; reason: keyof typeof TROUBLE }

const TROUBLE = { taken: ['EADDRINUSE'], forbidden: ['EACCES'], nowhere: ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'] }

/** Starts to answer. Rejects only for what no host can mend. */
export function listen({ app, relay, config }: Context): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const pages = getRequestListener(app.fetch)
    const server = createHttpServer((incoming, outgoing) => {
      // What streams goes around the pages' framework: it would only hand it on.
      if (relay && isRelayed(incoming)) void relayChat(incoming, outgoing, relay)
      else void pages(incoming, outgoing)
    })
    server.listen(config.port, config.host, () => {
      const { port } = server.address() as AddressInfo
      resolve({ ok: true, server, port })
    })
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = (Object.keys(TROUBLE) as (keyof typeof TROUBLE)[]).find((one) =>
        TROUBLE[one].includes(error.code ?? ''),
      )
      if (reason) resolve({ ok: false, reason })
      else reject(error)
    })
  })
}

/** The first free port of the twenty after `port`, or 0 (any) where none is. */
export async function freePortAfter(port: number, host: string): Promise<number> {
  for (let next = port + 1; next <= Math.min(port + 20, 65_535); next++) if (await isFree(next, host)) return next
  return 0
}

/** Stops taking requests, lets those in hand finish, and gives up on them after `patience` milliseconds. */
export function closeGently(server: ServerType, patience: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection falls idle when its request is done, which may be after the first look.
    const sweep = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 20)
    const giveUp = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patience)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(giveUp)
      resolve()
    })
  })
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe: Server = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
