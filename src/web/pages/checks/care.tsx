import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { TakenView } from '#app/practice/check-views.ts'
import { useConnection } from '../../engine/use-engine.ts'
import { HeldNote } from '../../parts/held-note.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'

const PLANS = { 'partner-violence': '/help/plan/safety', suicide: '/help/plan/life' } as const

/** Where an answer may tell of danger: the quiet way to people, before everything else. */
export function Care({ taken: { id, care, kept } }: { taken: TakenView }) {
  const { engine, lookAgain } = useConnection()
  const [mishap, setMishap] = useState<Mishap>()
  if (!care) return null
  const keep = async () => {
    const done = await engine.keepTaken(id)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
    lookAgain()
  }
  return (
    <section class="check-care">
      <h2>{say(`checks.care.${care}.title`)}</h2>
      <p>{say(`checks.care.${care}.body`)}</p>
      <div class="acts">
        <Link href="/help" class="button">
          {say('checks.care.help')}
        </Link>
        <Link href={PLANS[care]} class="words">
          {say(`checks.care.${care}.plan`)}
        </Link>
      </div>
      {!kept && <HeldNote words="notes.held" onKeep={() => void keep()} />}
      {mishap && <TroubleNote mishap={mishap} />}
    </section>
  )
}
