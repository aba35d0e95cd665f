import { useState } from 'preact/hooks'
import type { ModelToConnect } from '#app/model/model-views.ts'
import { say } from '../../words.ts'

const KINDS = ['openai-compatible', 'anthropic'] as const

/** Where a model is, what it is called, and its key. */
export function ModelForm({ onConnect }: { onConnect: (to: ModelToConnect) => void }) {
  const [to, setTo] = useState({ provider: 'openai-compatible', url: '', model: '', key: '' })
  return (
    <form
      class="model-form"
      onSubmit={(event) => {
        event.preventDefault()
        onConnect(to)
      }}
    >
      <fieldset class="choices">
        <legend>{say('model.kind')}</legend>
        {KINDS.map((kind) => (
          <label key={kind} class="choice">
            <input
              type="radio"
              name="model-kind"
              checked={to.provider === kind}
              onChange={() => setTo({ ...to, provider: kind })}
            />
            {say(`model.${kind}`)}
          </label>
        ))}
      </fieldset>
      <Field name="url" value={to.url} onInput={(url) => setTo({ ...to, url })} />
      <Field name="name" value={to.model} onInput={(model) => setTo({ ...to, model })} />
      <Field name="key" value={to.key} secret onInput={(key) => setTo({ ...to, key })} />
      <button type="submit" class="button" data-kind="act" disabled={to.url.trim() === '' || to.model.trim() === ''}>
        {say('model.connect')}
      </button>
    </form>
  )
}

interface FieldProps {
  name: 'url' | 'name' | 'key'
  value: string
  secret?: true
  onInput: (value: string) => void
}

function Field({ name, value, secret, onInput }: FieldProps) {
  const id = `model-${name}`
  return (
    <div class="field">
      <label for={id}>{say(`model.${name}`)}</label>
      <input
        id={id}
        class="input"
        type={secret ? 'password' : 'text'}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-describedby={secret ? `${id}-about` : undefined}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {secret && <small id={`${id}-about`}>{say('model.key-about')}</small>}
    </div>
  )
}
