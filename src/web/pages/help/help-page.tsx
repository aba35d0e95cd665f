import { Link } from 'wouter-preact'
import { lastPage } from '../../last-place.ts'
import { Page } from '../../parts/frame/page.tsx'
import { useCountry } from '../../parts/help/country.ts'
import { sameCountry } from '../../parts/help/country-chooser.tsx'
import { EmergencyBox, NoList } from '../../parts/help/emergency-box.tsx'
import { linesOf, type Section } from '../../parts/help/needs.ts'
import { ServiceLine } from '../../parts/help/number-line.tsx'
import { Points } from '../../parts/help/points.tsx'
import { type Safety, useSafety } from '../../parts/help/safety.ts'
import { OnIcon } from '../../parts/icons.tsx'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import { PlanRows } from './plan/plan-rows.tsx'

/** Human help: one tap from everywhere, offline, and before the engine has started. */
export function HelpPage() {
  const safety = useSafety()
  return (
    <Page title={say('help.title')} back={{ to: lastPage(), words: 'help.back' }}>
      {safety === 'missing' && <NoList />}
      {safety && safety !== 'missing' && <Help safety={safety} />}
    </Page>
  )
}

function Help({ safety }: { safety: Safety }) {
  const { help, grounding, device, exit, protocol } = safety.pages
  const more = { 'five-minutes': grounding, device, leaving: exit, protocol }
  return (
    <>
      <p>{help.intro}</p>
      <EmergencyBox safety={safety} />
      <div>
        {Object.keys(help.sections).map((section) => (
          <Part key={section} section={section as Section} safety={safety} />
        ))}
      </div>
      <section>
        <h2>{typeset(help.plan)}</h2>
        <PlanRows plans={safety.plans} />
      </section>
      <ul class="rows">
        {Object.entries(more).map(([name, { title }]) => (
          <li key={name}>
            <Link href={`/help/${name}`} class="row">
              <strong>{title}</strong>
              <OnIcon />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What to do now, and whom to call, for one who comes with this. */
function Part({ section, safety }: { section: Section; safety: Safety }) {
  const { code } = useCountry()
  const { help, lines } = safety.pages
  const helpline = safety.helplines.find(({ country }) => sameCountry(country, code))
  const services = helpline ? linesOf(helpline, section) : []
  const { title, now } = help.sections[section]
  return (
    <details class="part" name="help">
      <summary>
        <h2>{title}</h2>
        <OnIcon />
      </summary>
      <div class="part-body">
        {services.map((line) => (
          <ServiceLine key={line.name} line={line} lines={lines} />
        ))}
        {services.length === 0 && section !== 'medical' && section !== 'friend' && <p>{lines.none}</p>}
        <Points points={now} />
      </div>
    </details>
  )
}
