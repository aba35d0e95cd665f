import { useState } from 'preact/hooks'
import type { Plan, PlanStep } from '#domain/safety/plans.ts'
import { useKept } from '../../../engine/use-engine.ts'
import { Page } from '../../../parts/frame/page.tsx'
import { Confirm } from '../../../parts/sheet/confirm.tsx'
import { type Mishap, TroubleNote } from '../../../parts/trouble-note.tsx'
import { typeset } from '../../../typeset.ts'
import { say } from '../../../words.ts'
import { ServiceFor } from './service-for.tsx'
import type { PlanInHand } from './use-plan.ts'

interface Props {
  plan: Plan
  inHand: PlanInHand
  onStep: (at: number) => void
  onErased: () => void
}

/** A plan to be read at a glance, changed, kept, printed or erased. */
export function WholePlan({ plan, inHand, onStep, onErased }: Props) {
  const { view } = inHand
  const [mishap, setMishap] = useState<Mishap>()
  const steps = plan.steps.map((step, at) => ({ step, text: view?.parts[step.key], onChange: () => onStep(at) }))
  const open = steps.filter(({ step, text }) => text === undefined && !step.at_glance)
  const keep = async () => {
    const done = await inHand.keep()
    setMishap(done.ok ? undefined : { trouble: done.trouble })
  }
  return (
    <Page title={plan.title} back={{ to: '/help', words: 'frame.help' }}>
      <p class="soft unprinted">{say(!view ? 'plan.nothing' : view.kept ? 'plan.kept' : 'plan.held')}</p>
      {steps.map(({ step, text, onChange }) =>
        text === undefined && !step.at_glance ? null : (
          <Written key={step.key} step={step} text={text} onChange={onChange} />
        ),
      )}
      {open.length > 0 && (
        <section class="unprinted">
          <h2>{say('plan.open')}</h2>
          <ul class="plan-open">
            {open.map(({ step, onChange }) => (
              <li key={step.key}>
                <button type="button" class="words" onClick={onChange}>
                  {typeset(step.title)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mishap && <TroubleNote mishap={mishap} />}
      {view && !view.kept && <Keeping who={plan.who} onKeep={keep} />}
      {view && <Ways plan={plan} inHand={inHand} onMishap={setMishap} onErased={onErased} />}
    </Page>
  )
}

function Written({ step, text, onChange }: { step: PlanStep; text: string | undefined; onChange: () => void }) {
  const title = typeset(step.title)
  const change = say(text === undefined ? 'plan.add' : 'plan.change')
  return (
    <section class="plan-part">
      <header>
        <h2>{title}</h2>
        <button type="button" class="words unprinted" aria-label={`${change}: ${title}`} onClick={onChange}>
          {change}
        </button>
      </header>
      {text !== undefined && <p class="plan-text">{text}</p>}
      {step.lines && step.at_glance && <ServiceFor kind={step.lines} />}
    </section>
  )
}

/** Who could read it comes first; then the choice. */
function Keeping({ who, onKeep }: { who: string; onKeep: () => void }) {
  const standing = useKept((engine) => engine.standing())
  if (!standing) return null
  return (
    <section class="unprinted">
      <h2>{say('plan.keep-title')}</h2>
      {standing.state === 'memory-only' && standing.reason ? (
        <p class="notice">{say(standing.reason)}</p>
      ) : (
        <>
          <p>{typeset(who)}</p>
          <div class="acts">
            <button type="button" class="button" onClick={onKeep}>
              {say('plan.keep')}
            </button>
          </div>
        </>
      )}
    </section>
  )
}

interface WaysProps extends Pick<Props, 'plan' | 'inHand' | 'onErased'> {
  onMishap: (mishap: Mishap) => void
}

function Ways({ plan, inHand, onMishap, onErased }: WaysProps) {
  const [erasing, setErasing] = useState(false)
  const erase = async () => {
    setErasing(false)
    const done = await inHand.erase()
    if (done.ok) onErased()
    else onMishap({ trouble: done.trouble })
  }
  return (
    <section class="unprinted">
      <p>{typeset(plan.kept_by)}</p>
      <div class="acts">
        {plan.prints && (
          <button type="button" class="button" onClick={() => print()}>
            {say('plan.print')}
          </button>
        )}
        <button type="button" class="words" data-kind="end" onClick={() => setErasing(true)}>
          {say('plan.erase')}
        </button>
      </div>
      {erasing && (
        <Confirm
          title={say('plan.erase-title')}
          body={say('plan.erase-body')}
          act={say('plan.erase-act')}
          onAct={erase}
          onClose={() => setErasing(false)}
        />
      )}
    </section>
  )
}
