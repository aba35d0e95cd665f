import { Link } from 'wouter-preact'
import type { CheckSummary } from '#app/practice/check-views.ts'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { OnIcon } from '../../parts/icons.tsx'
import { sayCalendarDay } from '../../say-date.ts'
import { say } from '../../words.ts'

/** Every self-check, with when it was last answered. */
export function ChecksPage() {
  const checks = useKept((engine) => engine.checks())
  return (
    <Page title={say('checks.name')} back={{ to: '/today', words: 'frame.today' }}>
      <p class="lead">{say('checks.lead')}</p>
      {!checks && <Opening />}
      <ul class="rows">
        {checks?.map((check) => (
          <li key={check.id}>
            <Link href={`/today/check/${check.id}`} class="row">
              <span>
                <strong>{check.name}</strong>
                <Stands check={check} />
              </span>
              <OnIcon />
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}

function Stands({ check: { begun, last } }: { check: CheckSummary }) {
  const parts = [
    ...(begun ? [say('checks.begun')] : []),
    ...(last ? [say('checks.last', { day: sayCalendarDay(last) })] : []),
  ]
  return parts.length > 0 ? <span class="soft">{parts.join(' · ')}</span> : null
}
