import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { localDay } from '#app/local-day.ts'
import type { ActSummary, KeptView } from '#app/practice/practice-views.ts'
import { useConnection } from '../../engine/use-engine.ts'
import { CheckIcon } from '../../parts/icons.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'

/** One small moment for today, another each day; or a lighter one, for who wants less. */
export function SmallAct({ acts, kept }: { acts: ActSummary[]; kept: KeptView[] }) {
  const [lighter, setLighter] = useState(new URLSearchParams(location.search).has('lighter'))
  const open = acts.filter(({ moment }) => moment !== undefined)
  const few = lighter ? open.toSorted((a, b) => a.minutes - b.minutes).slice(0, 1) : open
  const act = few[Math.floor(Date.now() / (24 * 60 * 60 * 1000)) % Math.max(1, few.length)]
  if (!act?.moment) return null
  const { of, name, moment } = act
  return (
    <section class="going">
      <h2>
        <Link href={`/today/${of}`}>{typeset(name)}</Link>
      </h2>
      <p>{typeset(lighter ? moment.lighter : moment.about)}</p>
      <div class="acts">
        <KeepButton of={of} kept={kept} />
        {!lighter && open.length > 1 && (
          <button type="button" class="words" onClick={() => setLighter(true)}>
            {say('today.less')}
          </button>
        )}
      </div>
    </section>
  )
}

/** Logs an act in one tap, and takes it back in another. */
export function KeepButton({ of, kept }: { of: string; kept: KeptView[] }) {
  const { engine, lookAgain } = useConnection()
  const [mishap, setMishap] = useState<Mishap>()
  const today = localDay(Date.now())
  const done = kept.find((one) => one.of === of && one.on === today)
  const tap = async () => {
    const came = done ? await engine.unkeepAct(done.id) : await engine.keepAct({ of })
    setMishap(came.ok ? undefined : { trouble: came.trouble })
    lookAgain()
  }
  return (
    <>
      <button type="button" class="button" aria-pressed={done !== undefined} onClick={tap}>
        {done && <CheckIcon />}
        {say(done ? 'today.done' : 'today.did')}
      </button>
      {mishap && <TroubleNote mishap={mishap} />}
    </>
  )
}
