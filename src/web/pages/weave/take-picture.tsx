import { useState } from 'preact/hooks'
import type { Span } from '#app/practice/weave-view.ts'
import type { HelpView } from '#app/views.ts'
import { svgOf } from '#domain/weave/svg-of.ts'
import { download, fileName } from '../../download.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { HelpBlock } from '../../parts/help/help-block.tsx'
import { say } from '../../words.ts'
import { pngOf } from './png-of.ts'
import { useTheme } from './use-theme.ts'

/** A sheet of paper at a printer's fineness. */
const POSTER = { width: 2400, height: 3200 }

/** The picture as a file, with nothing on it that tells whose it is unless a name is wanted. */
export function TakePicture({ span }: { span: Span }) {
  const engine = useEngine()
  const theme = useTheme()
  const [name, setName] = useState('')
  const [help, setHelp] = useState<HelpView>()
  const [taken, setTaken] = useState<'not-yet' | 'taken' | 'failed'>('not-yet')
  const take = async (form: 'svg' | 'png') => {
    try {
      const { picture } = await engine.weave({ span, size: POSTER, theme })
      const svg = svgOf(picture, [name])
      const file = form === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg, POSTER)
      download(file, fileName('picture', form))
      setTaken('taken')
    } catch {
      setTaken('failed')
    }
  }
  return (
    <section>
      <h2>{say('weave.take.title')}</h2>
      <p>{say('weave.take.about')}</p>
      <div class="field">
        <label for="thread-name">{say('weave.take.name')}</label>
        <input
          id="thread-name"
          class="input"
          maxLength={40}
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onBlur={() => void engine.lookAt(name).then(setHelp)}
        />
      </div>
      {help && <HelpBlock kinds={help.kinds} crisis={help.crisis} />}
      <div class="acts">
        <button type="button" class="button" onClick={() => void take('svg')}>
          {say('weave.take.svg')}
        </button>
        <button type="button" class="button" onClick={() => void take('png')}>
          {say('weave.take.png')}
        </button>
      </div>
      <p class="soft" role="status">
        {taken === 'not-yet' ? '' : say(`weave.take.${taken}`)}
      </p>
    </section>
  )
}
