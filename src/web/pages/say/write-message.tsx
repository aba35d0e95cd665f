import type { Draft } from '../../parts/composer/drafts.ts'
import { say } from '../../words.ts'

interface Props {
  draft: Draft
  waiting: boolean
  onLook: () => void
}

/** Room for the message as it came. */
export function WriteMessage({ draft, waiting, onLook }: Props) {
  const ready = draft.text.trim() !== '' && !waiting
  return (
    <form
      class="say-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onLook()
      }}
    >
      <p class="lead">{say('say.write.lead')}</p>
      <div class="field">
        <label for="say-message">{say('say.write.label')}</label>
        <textarea
          id="say-message"
          class="input message"
          rows={6}
          value={draft.text}
          autocapitalize="sentences"
          autocomplete="off"
          onInput={(event) => draft.write(event.currentTarget.value)}
        />
        <small>{say('say.write.kept')}</small>
      </div>
      <button type="submit" class="button" data-kind="act" disabled={!ready}>
        {say(waiting ? 'say.write.looking' : 'say.write.look')}
      </button>
    </form>
  )
}
