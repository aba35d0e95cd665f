import { QuietHelp } from '../../parts/help/quiet-help.tsx'
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
      <div class="field">
        <label for="ritual-name">{say('rituals.name')}</label>
        <input
          id="ritual-name"
          class="input"
          maxLength={80}
          autocomplete="off"
          value={own.name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
        <small>{say('rituals.name-about')}</small>
      </div>
      <div class="field">
        <label for="ritual-how">{say('rituals.how')}</label>
        <textarea
          id="ritual-how"
          class="input"
          rows={3}
          maxLength={600}
          autocomplete="off"
          value={own.how}
          onInput={(event) => change({ how: event.currentTarget.value })}
        />
        <QuietHelp words={`${own.name} ${own.how}`} />
      </div>
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
