import type { SafetyPages } from '#domain/safety/safety-pages.ts'
import { say } from '../../words.ts'
import { useCountry } from './country.ts'
import { CountryChooser, sameCountry } from './country-chooser.tsx'
import { EmergencyLine } from './number-line.tsx'
import type { Safety } from './safety.ts'

/** The emergency number of the country one is in, and the way to say which that is. */
export function EmergencyBox({ safety }: { safety: Safety }) {
  const { code } = useCountry()
  const helpline = safety.helplines.find(({ country }) => sameCountry(country, code))
  return (
    <section class="help-now">
      <h2>{safety.pages.lines.emergency}</h2>
      {helpline ? (
        <EmergencyLine helpline={helpline} lines={safety.pages.lines} />
      ) : (
        <Elsewhere lines={safety.pages.lines} />
      )}
      <CountryChooser helplines={safety.helplines} id="country" />
    </section>
  )
}

/** For a country of which nothing checked is held. */
export function Elsewhere({ lines }: { lines: SafetyPages['lines'] }) {
  return (
    <>
      <p>{lines.elsewhere}</p>
      <p>{lines.directory}</p>
    </>
  )
}

/** All that can be said where the list itself could not be had. */
export function NoList() {
  return <p class="help-now">{say('help.missing')}</p>
}
