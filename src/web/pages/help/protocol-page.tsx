import type { ProtocolFacts } from '#domain/safety/protocol-facts.ts'
import { Points } from '../../parts/help/points.tsx'
import { useSafety } from '../../parts/help/safety.ts'
import { OnIcon } from '../../parts/icons.tsx'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import { SafetyPage } from './safety-page.tsx'

/** The crisis protocol, as it runs: counted and quoted from what this program was made of. */
export function ProtocolPage() {
  const safety = useSafety()
  const facts = safety === 'missing' ? undefined : safety?.protocol
  return (
    <SafetyPage name="protocol" parts={({ protocol }) => [{ points: protocol.points }]}>
      {() => facts && <Running facts={facts} />}
    </SafetyPage>
  )
}

function Running({ facts }: { facts: ProtocolFacts }) {
  const { kinds, rules, proofs, countries, lines, official, oldest } = facts
  const counts = { kinds, rules, proofs, countries, lines, official }
  const slots = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]))
  const points = ['rules', 'lines', 'model', 'count'].map((key) => say(`protocol.${key}`, { ...slots, oldest }))
  return (
    <>
      <section>
        <h2>{say('protocol.runs')}</h2>
        <Points points={points} />
      </section>
      <section>
        <h2>{say('protocol.says')}</h2>
        {facts.courses.map(({ path, first, asks }) => (
          <details key={path} class="part" name="protocol">
            <summary>
              <h3>{say(`protocol.course.${path}`)}</h3>
              <OnIcon />
            </summary>
            <div class="part-body">
              <blockquote>{typeset(first)}</blockquote>
              <Points points={asks} />
            </div>
          </details>
        ))}
      </section>
    </>
  )
}
