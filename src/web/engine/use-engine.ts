import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Connection, Engine } from './connect.ts'

export const EngineContext = createContext<Connection | undefined>(undefined)

export function useConnection(): Connection {
  const connection = useContext(EngineContext)
  if (!connection) throw new Error('No engine above this part')
  return connection
}

export function useEngine(): Engine {
  return useConnection().engine
}

/** What `read` gives, read again after every change and whenever `inputs` do; undefined until the first answer. */
export function useKept<T>(read: (engine: Engine) => Promise<T>, inputs: unknown[] = []): T | undefined {
  const { engine, onChange } = useConnection()
  const [value, setValue] = useState<T>()
  useEffect(() => {
    let current = true
    let asked = 0
    const refresh = () => {
      const ask = ++asked
      read(engine).then(
        (next) => current && ask === asked && setValue(() => next),
        () => {
          // Locked while reading: the gate above shows the way back in.
        },
      )
    }
    refresh()
    const stop = onChange(refresh)
    return () => {
      current = false
      stop()
    }
  }, inputs)
  return value
}
