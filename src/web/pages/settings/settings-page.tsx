import { WAYS } from '#domain/coach/ways.ts'
import { Page } from '../../parts/frame/page.tsx'
import { CountryChooser } from '../../parts/help/country-chooser.tsx'
import { useSafety } from '../../parts/help/safety.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import { SettingSwitch } from './setting-switch.tsx'
import { useSettings } from './use-settings.ts'

const CHOICES = {
  theme: ['system', 'light', 'dark'],
  textSize: ['normal', 'large', 'larger'],
  ...WAYS,
} as const

/** How it looks and behaves. */
export function SettingsPage() {
  const safety = useSafety()
  return (
    <Page title={say('you.settings.name')} back={{ to: '/you', words: 'frame.you' }}>
      <Choice name="theme" />
      <Choice name="textSize" />
      {(Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way) => (
        <Choice key={way} name={way} />
      ))}
      <p class="soft">{say('settings.ways')}</p>
      <section>
        <SettingSwitch name="rhythm" />
      </section>
      <section>
        {safety && safety !== 'missing' && <CountryChooser helplines={safety.helplines} id="country" />}
        <small class="soft">{say('settings.country')}</small>
      </section>
    </Page>
  )
}

function Choice({ name }: { name: keyof typeof CHOICES }) {
  const { settings, change, mishap } = useSettings()
  return (
    <section>
      <fieldset class="choices">
        <legend>{say(`settings.${name}.label`)}</legend>
        {CHOICES[name].map((value) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={name}
              checked={settings?.[name] === value}
              disabled={!settings}
              onChange={() => change({ [name]: value })}
            />
            {say(`settings.${name}.${value}`)}
          </label>
        ))}
      </fieldset>
      {mishap && <TroubleNote mishap={mishap} />}
    </section>
  )
}
