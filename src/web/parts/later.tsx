import type { ComponentType, FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { bringLaterWords } from '../words.ts'
import { Opening } from './frame/opening.tsx'
import { TroubleNote } from './trouble-note.tsx'

/** A page, or a part of one, whose code is fetched when somebody goes there: what a first talk needs stays small. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  place: 'page' | 'part' = 'page',
): FunctionComponent<P> {
  let Loaded: ComponentType<P> | undefined
  return function Later(props: P) {
    const [state, setState] = useState<'waits' | 'there' | 'failed'>(Loaded ? 'there' : 'waits')
    useEffect(() => {
      if (Loaded) return
      Promise.all([load(), bringLaterWords()]).then(
        ([page]) => {
          Loaded = page
          setState('there')
        },
        () => setState('failed'),
      )
    }, [])
    if (Loaded) return <Loaded {...props} />
    const waiting = state === 'failed' ? <TroubleNote mishap={{ trouble: 'unexpected' }} /> : <Opening />
    if (place === 'part') return waiting
    return (
      <main class="page reading" id="page" tabIndex={-1}>
        {waiting}
      </main>
    )
  }
}
