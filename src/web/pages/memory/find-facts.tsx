import { useState } from 'preact/hooks'
import type { FactProposed } from '#domain/plan/proposals.ts'
import { useEngine, useKept } from '../../engine/use-engine.ts'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'

/** Lets a connected model look through the last talk; the person decides about each thing it finds. */
export function FindFacts() {
  const engine = useEngine()
  const model = useKept((door) => door.model())
  const talks = useKept((door) => door.talks())
  const [found, setFound] = useState<FactProposed[] | 'looking'>()
  const [mishap, setMishap] = useState<Mishap>()
  const talk = talks?.toSorted((a, b) => b.changedAt - a.changedAt)[0]
  if (!model?.uses.memory || !talk) return null

  const look = async () => {
    setFound('looking')
    const done = await engine.proposeFacts(talk.id)
    setFound(done.ok ? done.value : undefined)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
  }
  const drop = (fact: FactProposed) => setFound((now) => (Array.isArray(now) ? now.filter((one) => one !== fact) : now))
  const take = async (fact: FactProposed) => {
    const done = await engine.takeFact({ ...fact, talk: talk.id })
    if (done.ok) drop(fact)
    else setMishap({ trouble: done.trouble })
  }

  return (
    <section>
      <button type="button" class="button" onClick={look} disabled={found === 'looking'}>
        {say(found === 'looking' ? 'model.memory.looking' : 'model.memory.look')}
      </button>
      <div role="status">{found?.length === 0 && <p>{say('model.memory.none')}</p>}</div>
      {Array.isArray(found) && found.length > 0 && (
        <ul class="rows">
          {found.map((fact) => (
            <li key={fact.text} class="kept">
              <strong>{fact.text}</strong>
              <blockquote>{fact.line}</blockquote>
              <div class="acts">
                <button type="button" class="words" onClick={() => take(fact)}>
                  {say('model.memory.take')}
                </button>
                <button type="button" class="words" onClick={() => drop(fact)}>
                  {say('model.memory.leave')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {mishap && <TroubleNote mishap={mishap} />}
    </section>
  )
}
