// The real server with a relay, on a free port, for one test.

import { onTestFinished } from 'vitest'
import { configure } from '../config.ts'
import { httpApp } from '../http-app.ts'
import { closeGently, listen } from '../listen.ts'
import { createRelay, LIMITS, type Limits } from './relay.ts'
import type { RelayEnv } from './relay-config.ts'

export interface RelayUnderTest {
  model: RelayEnv
  limits?: Partial<Limits>
  now?: () => number
}

/** Starts it; gives its address and what it is. */
export async function openRelay({ model, limits, now = () => 0 }: RelayUnderTest) {
  const configured = configure({ port: '0', model })
  if (!configured.ok) throw new Error(configured.sentence)
  const { config } = configured
  const relay = createRelay(config.relay!, now, { ...LIMITS, ...limits })
  const listening = await listen({ config, relay, app: httpApp(new Map(), config.relay) })
  if (!listening.ok) throw new Error(listening.reason)
  onTestFinished(() => closeGently(listening.server, 0))
  return { origin: `http://127.0.0.1:${listening.port}`, relay, status: config.relay!.status }
}
