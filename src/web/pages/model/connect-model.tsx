import { useState } from 'preact/hooks'
import type { ModelsFound } from '#app/model/find-models.ts'
import type { ModelToConnect } from '#app/model/model-views.ts'
import { useConnection } from '../../engine/use-engine.ts'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import { BuiltIn } from './built-in.tsx'
import { ModelForm } from './model-form.tsx'

/** The ways to a model: one found here, the host's, or one entered by hand. Nothing is looked for before it is wanted. */
export function ConnectModel() {
  const { engine } = useConnection()
  const [found, setFound] = useState<ModelsFound>()
  const [looking, setLooking] = useState(false)
  const [mishap, setMishap] = useState<Mishap>()
  const [own, setOwn] = useState(false)

  const look = async () => {
    setLooking(true)
    const done = await engine.findModels()
    setLooking(false)
    if (done.ok) setFound(done.value)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
  }
  const connect = async (to: ModelToConnect) => {
    const done = await engine.connectModel(to)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
  }

  return (
    <>
      <section>
        <button type="button" class="button" onClick={look} disabled={looking}>
          {say(looking ? 'model.looking' : 'model.look')}
        </button>
        <div role="status" class="found-here">
          {found && <BuiltIn onTake={connect} onFound={setOwn} />}
          {found && <Found found={found} hasOwn={own} onTake={connect} />}
        </div>
      </section>
      <section>
        <h2>{say('model.by-hand')}</h2>
        <ModelForm onConnect={connect} />
        {mishap && <TroubleNote mishap={mishap} />}
      </section>
    </>
  )
}

interface FoundProps {
  found: ModelsFound
  /** The browser's own was found. */
  hasOwn: boolean
  onTake: (to: ModelToConnect) => void
}

function Found({ found, hasOwn, onTake }: FoundProps) {
  const { here, relay } = found
  const models = here.flatMap(({ url, program, models }) => models.map((model) => ({ url, program, model })))
  if (models.length === 0 && !relay) return hasOwn ? null : <p>{say('model.found-none')}</p>
  return (
    <>
      {models.length > 0 && (
        <>
          <h2>{say('model.found')}</h2>
          <ul class="rows">
            {models.map(({ url, program, model }) => (
              <li key={`${url} ${model}`} class="found">
                <span>{say('model.found-one', { model, program })}</span>
                <button
                  type="button"
                  class="words"
                  aria-label={`${say('model.take')}: ${model}`}
                  onClick={() => onTake({ provider: 'openai-compatible', url, model, key: '' })}
                >
                  {say('model.take')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {relay && (
        <div class="found">
          <span>{say(`model.relay.${relay.runs}`, { model: relay.model, destination: relay.destination })}</span>
          <button type="button" class="words" onClick={() => onTake(relay)}>
            {say('model.relay-take')}
          </button>
        </div>
      )}
    </>
  )
}
