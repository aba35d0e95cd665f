// Help lines and safety pages: fetched by the page itself, so that they are there before the engine and without it.

import { safetyUrls } from 'virtual:amante/files'
import { useEffect, useState } from 'preact/hooks'
import type { Plan } from '#domain/safety/plans.ts'
import type { ProtocolFacts } from '#domain/safety/protocol-facts.ts'
import type { Helpline, SafetyPages } from '#domain/safety/safety-pages.ts'

export interface Safety {
  helplines: Helpline[]
  pages: SafetyPages
  plans: Plan[]
  protocol?: ProtocolFacts
}

let asked: Promise<Safety> | undefined

function fetchSafety(): Promise<Safety> {
  asked ??= fetch(safetyUrls.en ?? '').then((answer) => {
    if (!answer.ok) throw new Error(`safety file: ${answer.status}`)
    return answer.json() as Promise<Safety>
  })
  asked.catch(() => {
    asked = undefined
  })
  return asked
}

/** The safety texts alone, once they are there. */
export function useSafetyPages(): SafetyPages | undefined {
  const safety = useSafety()
  return safety === 'missing' ? undefined : safety?.pages
}

/** The safety file, `undefined` until it is read, `'missing'` when it cannot be. */
export function useSafety(): Safety | 'missing' | undefined {
  const [safety, setSafety] = useState<Safety | 'missing'>()
  useEffect(() => {
    let current = true
    fetchSafety().then(
      (found) => current && setSafety(found),
      () => current && setSafety('missing'),
    )
    return () => {
      current = false
    }
  }, [])
  return safety
}
