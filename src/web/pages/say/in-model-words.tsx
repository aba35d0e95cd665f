import { useState } from 'preact/hooks'
import type { Tone } from '#domain/vocabulary.ts'
import { useEngine, useKept } from '../../engine/use-engine.ts'
import { say } from '../../words.ts'

interface Props {
  tone: Tone
  original: string
  onWords: (tone: Tone, text: string) => void
}

/** Asks a connected model for a version of its own, where the person lets it; one that does not hold is not shown. */
export function InModelWords({ tone, original, onWords }: Props) {
  const engine = useEngine()
  const model = useKept((door) => door.model())
  const [state, setState] = useState<'asking' | 'none' | 'there'>()
  if (!model?.uses.better || state === 'there') return null
  const ask = async () => {
    setState('asking')
    const done = await engine.wordMessage({ text: original, tone })
    const text = done.ok ? done.value : undefined
    if (text !== undefined) onWords(tone, text)
    setState(text === undefined ? 'none' : 'there')
  }
  return (
    <div role="status">
      {state === 'none' ? (
        <p class="soft">{say('model.better-none')}</p>
      ) : (
        <button type="button" class="words" onClick={ask} disabled={state === 'asking'}>
          {say(state === 'asking' ? 'model.trying' : 'model.better')}
        </button>
      )}
    </div>
  )
}
