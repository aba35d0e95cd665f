import { Link } from 'wouter-preact'
import type { Plan } from '#domain/safety/plans.ts'
import { useKept } from '../../../engine/use-engine.ts'
import { Page } from '../../../parts/frame/page.tsx'
import { useSafetyPages } from '../../../parts/help/safety.ts'
import { typeset } from '../../../typeset.ts'
import { say } from '../../../words.ts'

interface Props {
  plan: Plan
  onBegin: (keeping: 'keep' | 'hold') => void
}

/** Before the first word: what the plan is, who could read it, and whether it is to be kept. */
export function PlanStart({ plan, onBegin }: Props) {
  const standing = useKept((engine) => engine.standing())
  const pages = useSafetyPages()
  const cannotKeep = standing?.state === 'memory-only' ? standing.reason : undefined
  const asks = plan.keep === 'before' && cannotKeep === undefined
  return (
    <Page title={plan.title} back={{ to: '/help', words: 'frame.help' }}>
      <p class="lead">{typeset(plan.intro)}</p>
      <section>
        <h2>{say('plan.before')}</h2>
        <p>{typeset(plan.caution)}</p>
        <p>{typeset(plan.who)}</p>
        {cannotKeep && <p class="notice">{say(cannotKeep)}</p>}
      </section>
      <div class="acts">
        {asks && (
          <button type="button" class="button" data-kind="act" onClick={() => onBegin('keep')}>
            {say('plan.begin-kept')}
          </button>
        )}
        <button
          type="button"
          class="button"
          data-kind={asks ? undefined : 'act'}
          disabled={!standing}
          onClick={() => onBegin('hold')}
        >
          {say(asks ? 'plan.begin-unkept' : 'plan.begin')}
        </button>
      </div>
      <div class="acts">
        {plan.keep === 'after' && (
          <Link href="/help/device" class="words">
            {pages?.device.title}
          </Link>
        )}
        <Link href="/help/plan" class="words">
          {say('plan.choice.link')}
        </Link>
      </div>
    </Page>
  )
}
