import { useState } from 'preact/hooks'
import type { PlanName } from '#domain/safety/plan-names.ts'
import type { Plan } from '#domain/safety/plans.ts'
import { Opening } from '../../../parts/frame/opening.tsx'
import { Page } from '../../../parts/frame/page.tsx'
import { NoList } from '../../../parts/help/emergency-box.tsx'
import { useSafety } from '../../../parts/help/safety.ts'
import { say } from '../../../words.ts'
import { PlanStart } from './plan-start.tsx'
import { PlanStepPage } from './plan-step-page.tsx'
import { usePlan } from './use-plan.ts'
import { WholePlan } from './whole-plan.tsx'

/** Where one is in a plan: at its beginning, at one step of it (all in a row, or this one only), or seeing it whole. */
type At = 'start' | 'whole' | { step: number; only: 'this' | 'row' }

/** One plan: made step by step, then read at a glance. */
export function PlanPage({ name }: { name: PlanName }) {
  const safety = useSafety()
  const plan = safety && safety !== 'missing' ? safety.plans.find((one) => one.name === name) : undefined
  if (plan) return <Steps plan={plan} />
  return (
    <Page title={say('help.title')} back={{ to: '/help', words: 'frame.help' }}>
      {safety === 'missing' ? <NoList /> : <Opening />}
    </Page>
  )
}

function Steps({ plan }: { plan: Plan }) {
  const inHand = usePlan(plan.name)
  const [chosen, go] = useState<At>()
  const [keeping, setKeeping] = useState<'keep' | 'hold'>('hold')
  const at = chosen ?? (inHand.view ? 'whole' : 'start')
  if (!inHand.known)
    return <Page title={plan.title} back={{ to: '/help', words: 'frame.help' }} children={<Opening />} />
  if (at === 'whole') {
    return (
      <WholePlan
        plan={plan}
        inHand={inHand}
        onStep={(step) => go({ step, only: 'this' })}
        onErased={() => {
          setKeeping('hold')
          go('start')
        }}
      />
    )
  }
  const step = at === 'start' ? undefined : plan.steps[at.step]
  if (at === 'start' || !step) {
    return (
      <PlanStart
        plan={plan}
        onBegin={(choice) => {
          setKeeping(choice)
          go({ step: 0, only: 'row' })
        }}
      />
    )
  }
  const next = at.only === 'this' || at.step + 1 === plan.steps.length ? 'whole' : { ...at, step: at.step + 1 }
  const before = at.only === 'this' ? 'whole' : at.step === 0 ? 'start' : { ...at, step: at.step - 1 }
  return (
    <PlanStepPage
      key={step.key}
      step={step}
      place={{ at: at.step + 1, count: plan.steps.length }}
      inHand={inHand}
      keeping={keeping}
      onNext={() => go(next)}
      onBack={() => go(before)}
      onWhole={() => go('whole')}
    />
  )
}
