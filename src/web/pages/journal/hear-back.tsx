import { useState } from 'preact/hooks'
import { useEngine, useKept } from '../../engine/use-engine.ts'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'

interface Heard {
  paragraphs: string[]
  /** The model whose words these are. */
  by?: string
}

/** An entry given back, with one question: by the coach, or in a model's words where the person lets it. */
export function HearBack({ id }: { id: string }) {
  const engine = useEngine()
  const model = useKept((door) => door.model())
  const [heard, setHeard] = useState<Heard | 'asking'>()
  const [mishap, setMishap] = useState<Mishap>()
  const ask = async () => {
    setHeard('asking')
    const own = await engine.reflectOnEntry(id)
    setMishap(own.ok ? undefined : { trouble: own.trouble })
    if (!own.ok) return setHeard(undefined)
    const done = model?.uses.journal && own.value.length > 0 ? await engine.wordReflection(id) : undefined
    const worded = done?.ok ? done.value : undefined
    setHeard(worded ? { paragraphs: [worded.text], by: worded.by } : { paragraphs: own.value })
  }
  return (
    <>
      <div role="status" class="heard-back">
        {heard && heard !== 'asking' && heard.paragraphs.map((text) => <p key={text}>{typeset(text)}</p>)}
        {heard && heard !== 'asking' && heard.by && <p class="soft">{say('model.by', { model: heard.by })}</p>}
      </div>
      {(heard === undefined || heard === 'asking') && (
        <button type="button" class="button" onClick={() => void ask()} disabled={heard === 'asking'}>
          {say(heard === 'asking' && model?.uses.journal ? 'model.trying' : 'journal.entry.back')}
        </button>
      )}
      {mishap && <TroubleNote mishap={mishap} />}
    </>
  )
}
