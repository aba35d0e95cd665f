import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { Settings } from '#app/views.ts'
import { Page } from '../../parts/frame/page.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import { useSettings } from '../settings/use-settings.ts'
import './reminders.css'

const KINDS = ['remindRituals', 'remindCourses', 'remindActs'] as const
const HOURS = ['remindAt', 'quietFrom', 'quietTo'] as const
type Kind = (typeof KINDS)[number]

/** What this device may remind of, when it keeps quiet, and what that cannot do. */
export function RemindersPage() {
  const { settings, change, mishap } = useSettings()
  const [refused, setRefused] = useState(false)
  const able = typeof Notification !== 'undefined'
  const any = settings && KINDS.some((kind) => settings[kind])
  const turn = async (kind: Kind, box: HTMLInputElement) => {
    const on = box.checked
    // Asked for only now, because somebody wants one.
    const may = !on || (await Notification.requestPermission()) === 'granted'
    setRefused(!may)
    // The box shows what holds: it stays empty where the browser says no.
    if (may) await change({ [kind]: on })
    else box.checked = false
  }
  return (
    <Page title={say('you.reminders.name')} back={{ to: '/you', words: 'frame.you' }}>
      <p class="lead">{say('reminders.lead')}</p>
      {!able && <p>{say('reminders.unable')}</p>}
      {able && (
        <section>
          <fieldset class="choices down">
            <legend>{say('reminders.of')}</legend>
            {KINDS.map((kind) => (
              <label key={kind} class="choice">
                <input
                  type="checkbox"
                  checked={settings?.[kind] ?? false}
                  disabled={!settings}
                  onChange={(event) => void turn(kind, event.currentTarget)}
                />
                {say(`reminders.${kind}`)}
              </label>
            ))}
          </fieldset>
          <p role="status">{refused ? say('reminders.refused') : ''}</p>
          <p class="soft">{say('reminders.limits')}</p>
          {any && (
            <div class="acts">
              <button
                type="button"
                class="button"
                onClick={() => void change({ remindRituals: false, remindCourses: false, remindActs: false })}
              >
                {say('reminders.none')}
              </button>
            </div>
          )}
        </section>
      )}
      {settings && any && <Hours settings={settings} onChange={change} />}
      {mishap && <TroubleNote mishap={mishap} />}
      <section>
        <h2>{say('reminders.calendar')}</h2>
        <p>{say('reminders.calendar-about')}</p>
        <div class="acts">
          <Link href="/today/rituals" class="words">
            {say('practise.rituals.name')}
          </Link>
          <Link href="/you/acts" class="words">
            {say('you.acts.name')}
          </Link>
        </div>
      </section>
    </Page>
  )
}

function Hours({ settings, onChange }: { settings: Settings; onChange: (change: Partial<Settings>) => unknown }) {
  return (
    <section>
      {HOURS.map((name) => (
        <div key={name} class="field">
          <label for={name}>{say(`reminders.${name}`)}</label>
          <input
            id={name}
            class="input"
            type="time"
            required
            value={settings[name]}
            onChange={(event) => event.currentTarget.value && onChange({ [name]: event.currentTarget.value })}
          />
        </div>
      ))}
    </section>
  )
}
