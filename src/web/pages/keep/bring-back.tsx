import { useState } from 'preact/hooks'
import { useEngine } from '../../engine/use-engine.ts'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say, sayCount } from '../../words.ts'

/** Reads a copy back in. */
export function BringBack() {
  const engine = useEngine()
  const [mishap, setMishap] = useState<Mishap>()
  const [done, setDone] = useState('')
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    const result = await engine.importAll(await file.text())
    input.value = ''
    setMishap(result.ok ? undefined : { trouble: result.trouble })
    setDone(
      result.ok
        ? `${sayCount('keep.bring.added', result.value.added)} ${sayCount('keep.bring.skipped', result.value.skipped)}`
        : '',
    )
  }
  return (
    <section>
      <h2>{say('keep.bring.title')}</h2>
      <p>{say('keep.bring.about')}</p>
      <label class="button file">
        {say('keep.bring.choose')}
        <input type="file" accept=".json,application/json" onChange={(event) => read(event.currentTarget)} />
      </label>
      <p class="soft" role="status">
        {done}
      </p>
      {mishap && <TroubleNote mishap={mishap} />}
    </section>
  )
}
