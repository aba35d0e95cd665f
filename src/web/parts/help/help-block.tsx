import { useId } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { say } from '../../words.ts'
import { useCountry } from './country.ts'
import { CountryChooser, sameCountry } from './country-chooser.tsx'
import { servicesFor } from './needs.ts'
import { EmergencyLine, ServiceLine } from './number-line.tsx'
import { useSafety } from './safety.ts'

interface Props {
  kinds: string[]
  /** Whether it cannot wait: the emergency number stands first. */
  crisis: boolean
}

/** A calm block with a person to turn to, laid into the talk. */
export function HelpBlock({ kinds, crisis }: Props) {
  const safety = useSafety()
  const { code } = useCountry()
  const id = useId()
  if (safety === undefined) return null
  const helplines = safety === 'missing' ? [] : safety.helplines
  const helpline = helplines.find(({ country }) => sameCountry(country, code))
  const services = helpline ? servicesFor(helpline, kinds) : []
  return (
    <section class="help-block" aria-label={say('help.block')}>
      <h3>{say(crisis ? 'help.now' : 'help.block')}</h3>
      {crisis && helpline && <EmergencyLine helpline={helpline} />}
      {services.map((line) => (
        <ServiceLine key={line.name} line={line} />
      ))}
      {!crisis && helpline && (
        <>
          <p>{say('help.if-danger')}</p>
          <EmergencyLine helpline={helpline} />
        </>
      )}
      {!helpline && <p>{say('help.no-country')}</p>}
      <CountryChooser helplines={helplines} id={id} />
      <Link href="/help" class="words">
        {say('help.more')}
      </Link>
    </section>
  )
}
