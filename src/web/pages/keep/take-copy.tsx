import { useState } from 'preact/hooks'
import { useEngine } from '../../engine/use-engine.ts'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'

const FORMS = { json: 'application/json', markdown: 'text/markdown' } as const
type Form = keyof typeof FORMS

/** Everything, as two files: one to bring back, one to read. */
export function TakeCopy() {
  const engine = useEngine()
  const [mishap, setMishap] = useState<Mishap>()
  const [taken, setTaken] = useState(false)
  const take = async (form: Form) => {
    const all = await engine.exportAll()
    setTaken(all.ok)
    setMishap(all.ok ? undefined : { trouble: all.trouble })
    if (all.ok) download(all.value[form], form)
  }
  return (
    <section>
      <h2>{say('keep.copy.title')}</h2>
      <p>{say('keep.copy.about')}</p>
      <div class="acts">
        <button type="button" class="button" onClick={() => take('json')}>
          {say('keep.copy.json')}
        </button>
        <button type="button" class="button" onClick={() => take('markdown')}>
          {say('keep.copy.markdown')}
        </button>
      </div>
      <p class="soft" role="status">
        {taken ? say('keep.copy.taken') : ''}
      </p>
      {mishap && <TroubleNote mishap={mishap} />}
    </section>
  )
}

function download(text: string, form: Form): void {
  const address = URL.createObjectURL(new Blob([text], { type: FORMS[form] }))
  const link = document.createElement('a')
  link.href = address
  link.download = `notes-${new Date().toISOString().slice(0, 10)}.${form === 'json' ? 'json' : 'md'}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
