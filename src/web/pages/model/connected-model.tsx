import type { Ref } from 'preact'
import { useState } from 'preact/hooks'
import { MODEL_USES, type ModelTried, type ModelUse, type ModelView } from '#app/model/model-views.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { Confirm } from '../../parts/sheet/confirm.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'

/** The model that is connected: whether it answers, what it may do, and the way to forget it. */
export function ConnectedModel({ model, standing }: { model: ModelView; standing: Ref<HTMLParagraphElement> }) {
  const engine = useEngine()
  const [mishap, setMishap] = useState<Mishap>()
  const [forgetting, setForgetting] = useState(false)
  // What was pressed shows at once: while one change is being kept, another would spring back.
  const [pressed, setPressed] = useState<Partial<ModelView['uses']>>({})
  const change = async (use: ModelUse, on: boolean) => {
    setPressed((others) => ({ ...others, [use]: on }))
    const done = await engine.useModel({ [use]: on })
    if (!done.ok) setPressed((others) => ({ ...others, [use]: !on }))
    setMishap(done.ok ? undefined : { trouble: done.trouble })
  }
  const forget = async () => {
    const done = await engine.forgetModel()
    setForgetting(false)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
  }
  return (
    <>
      <section>
        <p class="lead" ref={standing} tabIndex={-1}>
          {say(`model.runs.${model.runs}`, { model: model.model, destination: model.destination })}
        </p>
        <TryModel />
      </section>
      <section>
        <fieldset class="uses">
          <legend>{say('model.uses')}</legend>
          <p class="soft">{say('model.off')}</p>
          {MODEL_USES.map((use) => (
            <div key={use} class="field">
              <label class="choice">
                <input
                  type="checkbox"
                  checked={pressed[use] ?? model.uses[use]}
                  aria-describedby={`use-${use}`}
                  onChange={(event) => change(use, event.currentTarget.checked)}
                />
                {say(`model.use.${use}.label`)}
              </label>
              <small id={`use-${use}`}>{say(`model.use.${use}.about`)}</small>
            </div>
          ))}
        </fieldset>
      </section>
      {mishap && <TroubleNote mishap={mishap} />}
      <button type="button" class="words" data-kind="end" onClick={() => setForgetting(true)}>
        {say('model.forget')}
      </button>
      {forgetting && (
        <Confirm
          title={say('model.forget-title')}
          body={say('model.forget-body')}
          act={say('model.forget')}
          onAct={forget}
          onClose={() => setForgetting(false)}
        />
      )}
    </>
  )
}

/** Asks it for one sentence, with no word of the person. */
function TryModel() {
  const engine = useEngine()
  const [tried, setTried] = useState<ModelTried | 'asking'>()
  const ask = async () => {
    setTried('asking')
    const done = await engine.tryModel()
    setTried(done.ok ? done.value : { ok: false, trouble: 'unreachable' })
  }
  return (
    <>
      <button type="button" class="button" onClick={ask} disabled={tried === 'asking'}>
        {say(tried === 'asking' ? 'model.trying' : 'model.try')}
      </button>
      <p role="status" class="tried">
        {tried &&
          tried !== 'asking' &&
          (tried.ok ? say('model.answered', { text: tried.text }) : say(`model.trouble.${tried.trouble}`))}
      </p>
    </>
  )
}
