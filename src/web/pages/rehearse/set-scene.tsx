import { useState } from 'preact/hooks'
import type { StandInView } from '#app/rehearsal/rehearsal-views.ts'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import type { RehearsalHeld } from './use-rehearsal.ts'

interface Props {
  standIn: StandInView
  held: RehearsalHeld
  onBack: () => void
}

/** Who they are and what is to be said; both may be left empty. */
export function SetScene({ standIn, held, onBack }: Props) {
  const [name, setName] = useState('')
  const [aim, setAim] = useState('')
  return (
    <form
      class="say-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!held.waiting) void held.begin({ standIn: standIn.id, name, aim })
      }}
    >
      <p class="lead">
        {typeset(standIn.name)}. {typeset(standIn.about)}
      </p>
      {held.refused && (
        <p class="notice" role="status">
          {held.refused}
        </p>
      )}
      <div class="field">
        <label for="rehearse-name">{say('rehearse.name.label')}</label>
        <input
          id="rehearse-name"
          class="input"
          value={name}
          maxLength={40}
          autocomplete="off"
          aria-describedby="rehearse-name-hint"
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <small id="rehearse-name-hint">{say('rehearse.name.hint')}</small>
      </div>
      <div class="field">
        <label for="rehearse-aim">{say('rehearse.aim.label')}</label>
        <textarea
          id="rehearse-aim"
          class="input"
          rows={2}
          value={aim}
          maxLength={400}
          autocomplete="off"
          aria-describedby="rehearse-aim-hint"
          onInput={(event) => setAim(event.currentTarget.value)}
        />
        <small id="rehearse-aim-hint">{say('rehearse.aim.hint')}</small>
      </div>
      <p class="soft">{say('rehearse.kept')}</p>
      <div class="acts">
        <button type="submit" class="button" data-kind="act" disabled={held.waiting}>
          {say('rehearse.begin')}
        </button>
        <button type="button" class="words" onClick={onBack}>
          {say('rehearse.choose.again')}
        </button>
      </div>
    </form>
  )
}
