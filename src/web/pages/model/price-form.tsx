import { useState } from 'preact/hooks'
import type { Price } from '#app/model/model-views.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'

const FIELDS = ['read', 'written', 'currency'] as const

/** What a million tokens cost, typed by the person: prices change, and none is known here. */
export function PriceForm({ price }: { price: Price | undefined }) {
  const engine = useEngine()
  const [mishap, setMishap] = useState<Mishap>()
  const [typed, setTyped] = useState({
    read: price ? String(price.read) : '',
    written: price ? String(price.written) : '',
    currency: price?.currency ?? '',
  })
  const keep = async (next: Price | undefined) => {
    const done = await engine.priceModel(next)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
  }
  return (
    <details class="price">
      <summary>{say(price ? 'sent.spent.change' : 'sent.spent.set')}</summary>
      <form
        class="model-form"
        onSubmit={(event) => {
          event.preventDefault()
          void keep({ read: sumOf(typed.read), written: sumOf(typed.written), currency: typed.currency })
        }}
      >
        {FIELDS.map((field) => (
          <div key={field} class="field">
            <label for={`price-${field}`}>{say(`sent.spent.${field}`)}</label>
            <input
              id={`price-${field}`}
              class="input"
              type="text"
              inputMode={field === 'currency' ? 'text' : 'decimal'}
              autocomplete="off"
              value={typed[field]}
              onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
            />
          </div>
        ))}
        {mishap && <TroubleNote mishap={mishap} />}
        <button type="submit" class="button">
          {say('sent.spent.keep')}
        </button>
        {price && (
          <button type="button" class="words" onClick={() => void keep(undefined)}>
            {say('sent.spent.forget')}
          </button>
        )}
      </form>
    </details>
  )
}

/** A typed sum, with a point or a comma before the cents; NaN where it is none. */
function sumOf(typed: string): number {
  const plain = typed.trim().replace(',', '.')
  return plain === '' ? Number.NaN : Number(plain)
}
