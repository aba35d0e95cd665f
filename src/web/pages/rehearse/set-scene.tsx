import { useState } from 'preact/hooks'
import type { StandInView } from '#app/rehearsal/rehearsal-views.ts'
import { TextField } from '../../parts/text-field.tsx'
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
      <TextField
        id="rehearse-name"
        label={say('rehearse.name.label')}
        hint={say('rehearse.name.hint')}
        value={name}
        maxLength={40}
        onWrite={setName}
      />
      <TextField
        id="rehearse-aim"
        label={say('rehearse.aim.label')}
        hint={say('rehearse.aim.hint')}
        value={aim}
        maxLength={400}
        rows={2}
        onWrite={setAim}
      />
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
