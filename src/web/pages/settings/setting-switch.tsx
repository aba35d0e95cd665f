import { TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import { useSettings } from './use-settings.ts'

/** A setting that is on or off. */
export function SettingSwitch({ name }: { name: 'rhythm' | 'remembers' }) {
  const { settings, change, mishap } = useSettings()
  return (
    <div class="field">
      <label class="choice">
        <input
          type="checkbox"
          checked={settings?.[name] ?? true}
          disabled={!settings}
          onChange={(event) => change({ [name]: event.currentTarget.checked })}
        />
        {say(`settings.${name}.label`)}
      </label>
      <small>{say(`settings.${name}.about`)}</small>
      {mishap && <TroubleNote mishap={mishap} />}
    </div>
  )
}
