import { useState } from 'preact/hooks'
import { download, fileName } from '../../download.ts'
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
    if (all.ok) {
      const copy = new Blob([all.value[form]], { type: FORMS[form] })
      download(copy, fileName('notes', form === 'json' ? 'json' : 'md'))
    }
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
