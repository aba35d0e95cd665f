import type { CheckSummary } from '#app/practice/check-views.ts'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { Row } from '../../parts/row.tsx'
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
          <Row key={check.id} to={`/today/check/${check.id}`} name={check.name} about={standing(check)} />
        ))}
      </ul>
    </Page>
  )
}

function standing({ begun, last }: CheckSummary): string | undefined {
  const parts = [
    ...(begun ? [say('checks.begun')] : []),
    ...(last ? [say('checks.last', { day: sayCalendarDay(last) })] : []),
  ]
  return parts.length > 0 ? parts.join(' · ') : undefined
}
