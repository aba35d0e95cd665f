import { useId } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { servicesFor } from '#domain/safety/services.ts'
import { say } from '../../words.ts'
import { useCountry } from './country.ts'
import { CountryChooser, sameCountry } from './country-chooser.tsx'
import { Elsewhere, NoList } from './emergency-box.tsx'
import { sectionFor } from './needs.ts'
import { EmergencyLine, ServiceLine } from './number-line.tsx'
import { PlanLink } from './plan-link.tsx'
import { Points } from './points.tsx'
import { type Safety, useSafety } from './safety.ts'

interface Props {
  kinds: string[]
  /** Whether it cannot wait: the emergency number stands first. */
  crisis: boolean
}

/** A calm block with a person to turn to, laid into the talk. */
export function HelpBlock(props: Props) {
  const safety = useSafety()
  if (safety === undefined) return null
  if (safety === 'missing') return <NoList />
  return <People {...props} safety={safety} />
}

function People({ kinds, crisis, safety }: Props & { safety: Safety }) {
  const { code } = useCountry()
  const id = useId()
  const { helplines, pages } = safety
  const helpline = helplines.find(({ country }) => sameCountry(country, code))
  const section = sectionFor(kinds)
  const emergency = helpline && (
    <>
      <h3>{pages.lines.emergency}</h3>
      <EmergencyLine helpline={helpline} lines={pages.lines} />
    </>
  )
  return (
    <section class="help-block" aria-label={say('help.block')}>
      {crisis && emergency}
      {helpline &&
        servicesFor(helpline, kinds).map((line) => <ServiceLine key={line.name} line={line} lines={pages.lines} />)}
      {!crisis && emergency}
      {!helpline && <Elsewhere lines={pages.lines} />}
      <CountryChooser helplines={helplines} id={id} />
      {section && (
        <details>
          <summary>{say('help.do-now')}</summary>
          <Points points={pages.help.sections[section].now} />
        </details>
      )}
      <PlanLink kinds={kinds} plans={safety.plans} />
      <Link href="/help" class="words">
        {say('help.more')}
      </Link>
    </section>
  )
}
