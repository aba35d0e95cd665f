import { Link } from 'wouter-preact'
import type { Helpline } from '#domain/library.ts'
import { lastPage } from '../../last-place.ts'
import { Page } from '../../parts/frame/page.tsx'
import { nameCountry, useCountry } from '../../parts/help/country.ts'
import { CountryChooser, sameCountry } from '../../parts/help/country-chooser.tsx'
import type { Purpose } from '../../parts/help/needs.ts'
import { EmergencyLine, ServiceLine } from '../../parts/help/number-line.tsx'
import { useSafety } from '../../parts/help/safety.ts'
import { say } from '../../words.ts'

const PURPOSES: Purpose[] = ['crisis', 'partner-violence', 'men', 'lgbtq', 'using-violence', 'child', 'eating']

/** Human help: two taps from everywhere, offline, and before the engine has started. */
export function HelpPage() {
  const safety = useSafety()
  const { code } = useCountry()
  const helplines = safety && safety !== 'missing' ? safety.helplines : []
  const helpline = helplines.find(({ country }) => sameCountry(country, code))
  return (
    <Page title="help.title" back={{ to: lastPage(), words: 'help.back' }}>
      <section class="help-now">
        <h2>{say('help.now')}</h2>
        {helpline && <EmergencyLine helpline={helpline} />}
        {safety && !helpline && <p>{say('help.no-country')}</p>}
        {safety && <CountryChooser helplines={helplines} id="country" />}
      </section>
      {helpline && <Services helpline={helpline} />}
      <section>
        <h2>{say('help.hidden.title')}</h2>
        <p>{say('help.hidden.body')}</p>
        <Link href="/help/leaving" class="words">
          {say('help.leaving')}
        </Link>
      </section>
    </Page>
  )
}

/** The services of one country, each under what it is for; one that answers several things stands once. */
function Services({ helpline }: { helpline: Helpline }) {
  const shown = new Set<string>()
  const groups = PURPOSES.map((purpose) => {
    const lines = helpline.lines.filter((line) => line.for.includes(purpose) && !shown.has(line.name))
    for (const line of lines) shown.add(line.name)
    return { purpose, lines }
  }).filter(({ lines }) => lines.length > 0)
  if (groups.length === 0) return <p>{say('help.no-lines', { country: nameCountry(helpline.country) })}</p>
  return (
    <>
      {groups.map(({ purpose, lines }) => (
        <section key={purpose}>
          <h2>{say(`help.for.${purpose}`)}</h2>
          {lines.map((line) => (
            <ServiceLine key={line.name} line={line} />
          ))}
        </section>
      ))}
    </>
  )
}
