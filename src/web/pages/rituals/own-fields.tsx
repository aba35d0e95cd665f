import { QuietHelp } from '../../parts/help/quiet-help.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../words.ts'

export interface OwnRitual {
  name: string
  how: string
  joint: boolean
}

/** What a ritual of one's own is called, how it goes, and who keeps it. */
export function OwnFields({ own, onChange }: { own: OwnRitual; onChange: (own: OwnRitual) => void }) {
  const change = (next: Partial<OwnRitual>) => onChange({ ...own, ...next })
  return (
    <>
      <TextField
        id="ritual-name"
        label={say('rituals.name')}
        hint={say('rituals.name-about')}
        value={own.name}
        maxLength={80}
        onWrite={(name) => change({ name })}
      />
      <TextField
        id="ritual-how"
        label={say('rituals.how')}
        value={own.how}
        maxLength={600}
        rows={3}
        onWrite={(how) => change({ how })}
      >
        <QuietHelp words={`${own.name} ${own.how}`} />
      </TextField>
      <fieldset class="choices">
        <legend>{say('rituals.who')}</legend>
        {([false, true] as const).map((joint) => (
          <label key={String(joint)} class="choice">
            <input type="radio" name="joint" checked={own.joint === joint} onChange={() => change({ joint })} />
            {say(joint ? 'rituals.with' : 'rituals.alone')}
          </label>
        ))}
      </fieldset>
    </>
  )
}
