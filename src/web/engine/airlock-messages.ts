// What passes between the engine and the airlock: plain values, each with the number of the request it belongs to.

import type { FetchInit } from '#models/outside.ts'

export type ToAirlock =
  | { id: number; kind: 'ask'; url: string; init: Omit<FetchInit, 'signal'> }
  | { id: number; kind: 'more' | 'stop' }

export type FromAirlock =
  | { id: number; kind: 'head'; status: number; headers: [string, string][] }
  | { id: number; kind: 'part'; bytes: Uint8Array<ArrayBuffer> }
  | { id: number; kind: 'end' | 'fail' }

/** One end of the wire: a worker, its own side of it, or a port. */
export interface Wire<Out, In> {
  postMessage(message: Out, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<In>) => void): void
}
