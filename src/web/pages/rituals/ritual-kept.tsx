import { useState } from 'preact/hooks'
import type { RitualView } from '#app/practice/regular-views.ts'
import type { Outcome } from '#app/views.ts'
import { useConnection } from '../../engine/use-engine.ts'
import { CheckIcon } from '../../parts/icons.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'

/** Today's turn of a ritual: kept in one tap, taken back in another, or let go by without a word. */
export function RitualKept({ ritual: { id, keptToday } }: { ritual: RitualView }) {
  const { engine, lookAgain } = useConnection()
  const [mishap, setMishap] = useState<Mishap>()
  const act = async (doing: Promise<Outcome<unknown>>) => {
    const done = await doing
    setMishap(done.ok ? undefined : { trouble: done.trouble })
    lookAgain()
  }
  const tap = () => act(keptToday ? engine.unkeepAct(keptToday) : engine.keepRitual(id))
  return (
    <>
      <div class="acts">
        <button type="button" class="button" aria-pressed={keptToday !== undefined} onClick={() => void tap()}>
          {keptToday && <CheckIcon />}
          {say(keptToday ? 'today.done' : 'today.did')}
        </button>
        {!keptToday && (
          <button type="button" class="words" onClick={() => void act(engine.changeRitual(id, { do: 'let-go' }))}>
            {say('rituals.let-go')}
          </button>
        )}
      </div>
      {mishap && <TroubleNote mishap={mishap} />}
    </>
  )
}
