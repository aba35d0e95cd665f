import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { LookBackView } from '#app/practice/look-back.ts'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { sayCalendarDay } from '../../say-date.ts'
import { typeset } from '../../typeset.ts'
import { say, sayCount } from '../../words.ts'
import { sayTimes } from '../weave/stitch-key.tsx'
import { DoLess } from './do-less.tsx'
import './looking-back.css'

const SPANS = { week: 7, month: 30 } as const
type Span = keyof typeof SPANS

/** The week or the month from what is kept here; nothing is asked about days on which nothing was. */
export function LookingBackPage() {
  const [span, setSpan] = useState<Span>('week')
  const view = useKept((engine) => engine.lookBack({ days: SPANS[span] }), [span])
  return (
    <Page title={say('back.title')} back={{ to: '/today', words: 'frame.today' }}>
      <fieldset class="choices">
        <legend class="hidden-words">{say('back.span.label')}</legend>
        {(['week', 'month'] as const).map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="span" checked={one === span} onChange={() => setSpan(one)} />
            {say(`back.span.${one}`)}
          </label>
        ))}
      </fieldset>
      {!view && <Opening />}
      {view && <Looked view={view} />}
      <DoLess />
    </Page>
  )
}

function Looked({ view }: { view: LookBackView }) {
  const { of, days, kept, said, talks, pulses, checks, back } = view
  const nothing = days + said.length + talks.length + pulses + checks.length === 0
  return (
    <div class="looked" aria-live="polite">
      {nothing && <p class="lead">{say('back.none')}</p>}
      {days > 0 && <p class="lead">{sayCount(of === SPANS.week ? 'back.seven' : 'back.thirty', days)}</p>}
      {back && <p>{say('back.returned', { day: sayCalendarDay(back) })}</p>}
      {kept.length > 0 && <KeptThen kept={kept} />}
      {said.length > 0 && <SaidThen said={said} />}
      {talks.length > 0 && <TalkedThen talks={talks} />}
      {pulses + checks.length > 0 && <NotedThen pulses={pulses} checks={checks} />}
    </div>
  )
}

function KeptThen({ kept }: Pick<LookBackView, 'kept'>) {
  return (
    <section>
      <h2>{say('back.kept')}</h2>
      <ul class="looked-list">
        {kept.map(({ name, stitch, times }) => (
          <li key={name}>
            {name || say(`practise.stitch.${stitch}`)}
            <span class="soft">{sayTimes(times)}</span>
          </li>
        ))}
      </ul>
      <Link href="/today/weave" class="words">
        {say('weave.title')}
      </Link>
    </section>
  )
}

function SaidThen({ said }: Pick<LookBackView, 'said'>) {
  return (
    <section>
      <h2>{say('back.said')}</h2>
      <ul class="looked-list">
        {said.map(({ id, text, outcome }) => (
          <li key={id}>
            {typeset(text)}
            <span class="soft">{say(outcome ? `acts.outcome.${outcome}` : 'back.open')}</span>
          </li>
        ))}
      </ul>
      <Link href="/you/acts" class="words">
        {say('you.acts.name')}
      </Link>
    </section>
  )
}

function TalkedThen({ talks }: Pick<LookBackView, 'talks'>) {
  return (
    <section>
      <h2>{say('back.talks')}</h2>
      <ul class="looked-list">
        {talks.map(({ id, title, on }) => (
          <li key={id}>
            <Link href={`/talk/${id}`}>{title}</Link>
            <span class="soft">{sayCalendarDay(on)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NotedThen({ pulses, checks }: Pick<LookBackView, 'pulses' | 'checks'>) {
  return (
    <section>
      <h2>{say('back.noted')}</h2>
      <ul class="looked-list">
        {pulses > 0 && (
          <li>
            <Link href="/today/pulse">{say('pulse.name')}</Link>
            <span class="soft">{sayCount('back.pulses', pulses)}</span>
          </li>
        )}
        {checks.map(({ id, check, name, on }) => (
          <li key={id}>
            <Link href={`/today/check/${check}/${id}`}>{name}</Link>
            <span class="soft">{sayCalendarDay(on)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
