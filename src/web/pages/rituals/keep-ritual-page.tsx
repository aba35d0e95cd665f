import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { HelpView } from '#app/views.ts'
import type { Schedule } from '#domain/practice/schedule.ts'
import { dayHere } from '../../day-here.ts'
import { useEngine, useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { HelpBlock } from '../../parts/help/help-block.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import { OwnFields, type OwnRitual } from './own-fields.tsx'
import { ScheduleFields } from './schedule-fields.tsx'
import '../today/today.css'
import './rituals.css'

const NOTHING: OwnRitual = { name: '', how: '', joint: false }

/** Taking up a ritual: one of the catalogue, or one's own. */
export function KeepRitualPage({ id }: { id: string }) {
  const practices = useKept((engine) => engine.practices())
  const of = id === 'own' ? undefined : `ritual/${id}`
  const known = practices?.rituals.find((one) => one.of === of)
  const back = of
    ? { to: `/today/${of}`, words: 'form.cancel' }
    : { to: '/today/rituals', words: 'practise.rituals.name' }
  if (of && !known) {
    return (
      <Page title={say(practices ? 'not-found.title' : 'today.title')} back={back}>
        {practices ? <p>{say('not-found.body')}</p> : <Opening />}
      </Page>
    )
  }
  return (
    <Page title={known ? typeset(known.name) : say('rituals.own')} back={back}>
      <KeepForm of={of} rhythm={known?.every ?? 'week'} />
    </Page>
  )
}

function KeepForm({ of, rhythm }: { of: string | undefined; rhythm: Schedule['rhythm'] }) {
  const engine = useEngine()
  const [, go] = useLocation()
  const [own, setOwn] = useState(NOTHING)
  const [schedule, setSchedule] = useState<Schedule>({ rhythm, from: dayHere(), on: [] })
  const [mishap, setMishap] = useState<Mishap>()
  const [help, setHelp] = useState<HelpView>()
  const keep = async () => {
    const told = await engine.takeUpRitual(of ? { of, joint: false, schedule } : { ...own, schedule })
    setMishap(told.ok ? undefined : { trouble: told.trouble })
    setHelp(told.ok ? told.value.help : undefined)
    if (told.ok && told.value.ritual) go(`/today/kept-ritual/${told.value.ritual.id}`)
  }
  return (
    <form
      class="ritual-form"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      {!of && <OwnFields own={own} onChange={setOwn} />}
      <ScheduleFields schedule={schedule} onChange={setSchedule} />
      {help && (
        <section class="urgent">
          <p>{say('rituals.not-kept')}</p>
          <HelpBlock kinds={help.kinds} crisis={help.crisis} />
        </section>
      )}
      {mishap && <TroubleNote mishap={mishap} />}
      <div class="acts">
        <button type="submit" class="button" data-kind="act" disabled={!of && own.name.trim() === ''}>
          {say('rituals.keep')}
        </button>
      </div>
    </form>
  )
}
