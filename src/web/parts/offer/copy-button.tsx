import { useState } from 'preact/hooks'
import { say } from '../../words.ts'

/** Puts words on the clipboard and says whether that worked. */
export function CopyButton({ text }: { text: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  const copy = () =>
    (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => setState('copied'),
      () => setState('refused'),
    )
  return (
    <>
      <button type="button" class="button" onClick={copy}>
        {say(state === 'copied' ? 'offer.copied' : 'offer.copy')}
      </button>
      <span class="hidden-words" role="status">
        {state === 'ready' ? '' : say(`offer.${state}`)}
      </span>
      {state === 'refused' && <small class="soft">{say('offer.refused')}</small>}
    </>
  )
}
