import type { RiskKind } from '#domain/safety/levels.ts'
import { servicesFor } from '#domain/safety/services.ts'
import { useCountry } from '../../../parts/help/country.ts'
import { CountryChooser, sameCountry } from '../../../parts/help/country-chooser.tsx'
import { Elsewhere } from '../../../parts/help/emergency-box.tsx'
import { EmergencyLine, ServiceLine } from '../../../parts/help/number-line.tsx'
import { useSafety } from '../../../parts/help/safety.ts'

/** The one service for a danger in the person's country, and the emergency number. */
export function ServiceFor({ kind }: { kind: RiskKind }) {
  const safety = useSafety()
  const { code } = useCountry()
  if (!safety || safety === 'missing') return null
  const { lines } = safety.pages
  const helpline = safety.helplines.find(({ country }) => sameCountry(country, code))
  return (
    <div class="help-block">
      {helpline ? (
        <>
          {servicesFor(helpline, [kind]).map((line) => (
            <ServiceLine key={line.name} line={line} lines={lines} />
          ))}
          <h3>{lines.emergency}</h3>
          <EmergencyLine helpline={helpline} lines={lines} />
        </>
      ) : (
        <Elsewhere lines={lines} />
      )}
      <CountryChooser helplines={safety.helplines} id={`country-${kind}`} />
    </div>
  )
}
