// The one wire between the page and the engine. Calls made before the worker is ready wait in its queue.

import { proxy, type Remote, wrap } from 'comlink'
import type { Door } from './door.ts'

export type Engine = Remote<Door>

export interface Connection {
  engine: Engine
  /** Calls back after changes, those of another window included; returns the way to stop. */
  onChange(listener: () => void): () => void
  /** Tells the page to look again, after a verb that changes how things stand but no record. */
  lookAgain(): void
  /** Calls back once if the engine cannot start at all. */
  onFailure(listener: () => void): () => void
}

function listeners() {
  const all = new Set<() => void>()
  return {
    add(listener: () => void) {
      all.add(listener)
      return () => void all.delete(listener)
    },
    call() {
      for (const listener of all) listener()
    },
  }
}

/** Few browsers have a model of their own: what lends it is fetched in those alone. */
async function lendOwnModel(engine: Engine): Promise<void> {
  if (!('LanguageModel' in globalThis)) return
  const { lendBuiltIn } = await import('./lend-built-in.ts')
  await lendBuiltIn(engine).catch(() => undefined)
}

export function connect(): Connection {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' })
  const engine = wrap<Door>(worker)
  const changes = listeners()
  const failures = listeners()
  let failed = false
  const fail = () => {
    failed = true
    failures.call()
  }
  worker.addEventListener('error', fail)
  let waiting = false
  // Many records change with one message: the page looks once.
  const announce = () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      changes.call()
    }, 20)
  }
  engine.onChange(proxy(announce)).catch(fail)
  void lendOwnModel(engine)
  return {
    engine,
    onChange: changes.add,
    lookAgain: announce,
    onFailure(listener) {
      if (failed) listener()
      return failures.add(listener)
    },
  }
}
