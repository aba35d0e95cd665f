import { Link } from 'wouter-preact'
import type { CheckView, LeadView, SideView, TakenView } from '#app/practice/check-views.ts'
import { Page } from '../../parts/frame/page.tsx'
import { sayCalendarDay } from '../../say-date.ts'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import { Care } from './care.tsx'
import { Course } from './course.tsx'
import { NoCheck } from './no-check.tsx'
import { Picture } from './pictures/picture.tsx'
import { sayScore, sayTime } from './say-check.ts'
import { useCheck } from './use-check.ts'
import './checks.css'

/** How a self-check came out: a picture, each side said plainly, one step, and how it went before. */
export function TakenPage({ check: id, taken: which }: { check: string; taken: string }) {
  const check = useCheck(id)
  const taken = check !== undefined && check !== 'missing' && check.taken.find((one) => one.id === which)
  if (check === undefined || check === 'missing' || !taken) return <NoCheck missing={check !== undefined} />
  return (
    <Page title={check.name} back={{ to: `/today/check/${id}`, words: 'checks.to-check' }}>
      <p class="soft">{say('checks.time', { day: sayCalendarDay(taken.on), time: sayTime(taken.time) })}</p>
      <Care taken={taken} />
      <Picture check={check} taken={taken} />
      <Sides taken={taken} />
      {!taken.care && <Step lead={taken.lead} />}
      {taken.time > 1 && check.picture !== 'line' && <Course check={check} taken={taken} />}
      <Ground check={check} />
    </Page>
  )
}

function Sides({ taken: { sides, time } }: { taken: TakenView }) {
  const trended = sides.some(({ trend }) => trend)
  return (
    <section>
      <h2>{say('checks.said')}</h2>
      <dl class="sides">
        {sides.map((side) => (
          <Side key={side.side} side={side} />
        ))}
      </dl>
      {!trended && <p class="soft">{say('checks.trend.early', { time: sayTime(time) })}</p>}
    </section>
  )
}

function Side({ side: { name, mean, words, trend } }: { side: SideView }) {
  return (
    <div>
      <dt>
        <strong>{name}</strong>
        <span>{mean === undefined ? say('checks.not-answered') : sayScore(mean)}</span>
      </dt>
      {(words || trend) && (
        <dd>
          {words && typeset(words)} {trend && <span class="trend">{say(`checks.trend.${trend}`)}</span>}
        </dd>
      )}
    </div>
  )
}

function Step({ lead }: { lead: LeadView | undefined }) {
  if (!lead) return null
  return (
    <section class="check-step">
      <h2>{say('checks.step.title')}</h2>
      <p class="soft">{say('checks.step.for', { side: lead.side })}</p>
      <Link href={addressOf(lead)} class="button">
        {say(`checks.step.${lead.kind}`, { name: lead.name })}
      </Link>
    </section>
  )
}

/** A situation is talked about; everything else has a page of its own. */
function addressOf({ kind, id }: LeadView): string {
  return kind === 'situation' ? '/' : `/today/${kind}/${id}`
}

function Ground({ check: { ground } }: { check: CheckView }) {
  return (
    <section>
      <h2>{say('checks.ground')}</h2>
      <p>{typeset(ground)}</p>
    </section>
  )
}
