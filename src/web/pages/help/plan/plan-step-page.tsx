import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlanWritten } from '#app/views.ts'
import type { PlanStep } from '#domain/safety/plans.ts'
import { Page } from '../../../parts/frame/page.tsx'
import { HelpBlock } from '../../../parts/help/help-block.tsx'
import { Points } from '../../../parts/help/points.tsx'
import { type Mishap, TroubleNote } from '../../../parts/trouble-note.tsx'
import { typeset } from '../../../typeset.ts'
import { say, spell } from '../../../words.ts'
import { ServiceFor } from './service-for.tsx'
import type { PlanInHand } from './use-plan.ts'

interface Props {
  step: PlanStep
  place: { at: number; count: number }
  inHand: PlanInHand
  keeping: 'keep' | 'hold'
  onNext: () => void
  onBack: () => void
  onWhole: () => void
}

/** One thing to write, on a screen of its own. */
export function PlanStepPage({ step, place, inHand, keeping, onNext, onBack, onWhole }: Props) {
  const { text, setText, leaveTo, help, mishap } = useWords({ step, inHand, keeping })
  const isEmpty = text.trim() === ''
  const isKept = inHand.view?.kept ?? keeping === 'keep'
  return (
    <Page title={typeset(step.title)} back={{ to: '/help', words: 'frame.help' }}>
      <p class="soft">{say('plan.step', { at: spell(place.at), count: spell(place.count) })}</p>
      <p class="lead">{typeset(step.ask)}</p>
      <form
        class="field plan-words"
        onSubmit={(event) => {
          event.preventDefault()
          void leaveTo(onNext)
        }}
      >
        <label for="part">{say('plan.words')}</label>
        <textarea
          id="part"
          class="input"
          rows={3}
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <small>{say(isKept ? 'plan.kept' : 'plan.held')}</small>
        {help && <Urgent help={help} />}
        {mishap && <TroubleNote mishap={mishap} />}
        <div class="acts">
          <button type="submit" class="button" data-kind={isEmpty ? undefined : 'act'}>
            {say(isEmpty ? 'plan.skip' : 'plan.next')}
          </button>
          <button type="button" class="words" onClick={() => leaveTo(onBack)}>
            {say('plan.back')}
          </button>
          <button type="button" class="words" onClick={() => leaveTo(onWhole)}>
            {say('plan.whole')}
          </button>
        </div>
      </form>
      {step.lines && (
        <section>
          <h2>{say('help.block')}</h2>
          <ServiceFor kind={step.lines} />
        </section>
      )}
      <section>
        <h2>{say('plan.ideas')}</h2>
        <Points points={step.ideas} />
      </section>
    </Page>
  )
}

/** Help that comes before the plan goes on; it takes the focus, so that it is read. */
function Urgent({ help }: { help: NonNullable<PlanWritten['help']> }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div class="plan-urgent">
      <h2 ref={heading} tabIndex={-1}>
        {say('plan.urgent.title')}
      </h2>
      <p>{say('plan.urgent.body')}</p>
      <HelpBlock kinds={help.kinds} crisis={help.crisis} />
    </div>
  )
}

/** A pause this long in writing, in milliseconds, is a moment to keep what stands there. */
const PAUSE = 500

/** The words of a step while they are typed. Whichever way one leaves, they are written first. */
function useWords({ step, inHand, keeping }: Pick<Props, 'step' | 'inHand' | 'keeping'>) {
  const [text, setText] = useState(inHand.view?.parts[step.key] ?? '')
  const [help, setHelp] = useState<PlanWritten['help']>()
  const [mishap, setMishap] = useState<Mishap>()
  const typed = useRef(text)
  const written = useRef<string | undefined>(text)
  // A second tap while the first is being written must not lead elsewhere.
  const busy = useRef(false)
  typed.current = text

  // Help for words written in a pause is shown when one wants to go on, not while one writes.
  const found = useRef<PlanWritten['help']>()
  const isKept = inHand.view?.kept ?? keeping === 'keep'

  const write = async () => {
    const words = typed.current
    written.current = words
    const done = await inHand.write({ step: step.key, text: words }, keeping)
    found.current = done.ok ? done.value.help : undefined
    if (!done.ok && written.current === words) written.current = undefined
    return done
  }
  const writeRest = () => {
    if (typed.current !== written.current && !busy.current) void write()
  }
  useEffect(() => writeRest, [])
  // A plan that is kept is kept in the middle of a step too, so that a page that goes away takes nothing with it.
  useEffect(() => {
    if (!isKept || text === written.current) return
    const pause = setTimeout(writeRest, PAUSE)
    return () => clearTimeout(pause)
  }, [text, isKept])

  const leaveTo = async (go: () => void) => {
    if (busy.current) return
    busy.current = true
    const done = typed.current === written.current ? undefined : await write()
    busy.current = false
    const urgent = found.current
    found.current = undefined
    setHelp(urgent)
    setMishap(done && !done.ok ? { trouble: done.trouble } : undefined)
    if ((done?.ok ?? true) && !urgent) go()
  }
  return { text, setText, leaveTo, help, mishap }
}
