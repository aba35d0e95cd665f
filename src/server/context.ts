// Builds what the server is made of; tests hand in their own files.

import type { Hono } from 'hono'
import type { Config } from './config.ts'
import { httpApp } from './http-app.ts'
import { createRelay, type Relay } from './relay/relay.ts'
import { listWebFiles } from './web-files.ts'

export interface Context {
  config: Config
  app: Hono
  relay?: Relay | undefined
}

/** Reads the list of files under `webFolder` and makes the app. */
export function createContext(config: Config, webFolder: string): Context {
  const relay = config.relay && createRelay(config.relay, Date.now)
  return { config, relay, app: httpApp(listWebFiles(webFolder), config.relay) }
}
