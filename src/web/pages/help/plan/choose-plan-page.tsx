import { Page } from '../../../parts/frame/page.tsx'
import { NoList } from '../../../parts/help/emergency-box.tsx'
import { useSafety } from '../../../parts/help/safety.ts'
import { say } from '../../../words.ts'
import { PlanRows } from './plan-rows.tsx'

/** The plans that can be made, and which is for what. */
export function ChoosePlanPage() {
  const safety = useSafety()
  return (
    <Page title={say('plan.choice.title')} back={{ to: '/help', words: 'frame.help' }}>
      <p class="lead">{say('plan.choice.intro')}</p>
      {safety === 'missing' && <NoList />}
      {safety && safety !== 'missing' && <PlanRows plans={safety.plans} />}
    </Page>
  )
}
