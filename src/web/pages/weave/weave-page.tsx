import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { type Span, stitchIn, type WeaveView } from '#app/practice/weave-view.ts'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { say } from '../../words.ts'
import { Cloth } from './cloth.tsx'
import { clothInWords } from './cloth-in-words.ts'
import { Figures } from './figures.tsx'
import { stitchAt } from './stitch-at.ts'
import { StitchKey } from './stitch-key.tsx'
import { TakePicture } from './take-picture.tsx'
import { useTheme } from './use-theme.ts'
import { Walk } from './walk.tsx'
import './weave.css'

const SPANS: Span[] = ['all', 'season', 'month']
const SIZE = { width: 630, height: 840 }
const SMALL = { width: 354, height: 472 }

/** What was kept, as cloth: to look at, to walk along, and to take along. */
export function WeavePage() {
  const [span, setSpan] = useState<Span>('all')
  const theme = useTheme()
  const size = matchMedia('(width < 45em)').matches ? SMALL : SIZE
  const view = useKept((engine) => engine.weave({ span, size, theme }), [span, theme])
  return (
    <Page title={say('weave.title')} back={{ to: '/today', words: 'frame.today' }}>
      {!view && <Opening />}
      {view && (view.count > 0 || span !== 'all') && <Spans span={span} onChange={setSpan} />}
      {view && <Woven view={view} span={span} />}
    </Page>
  )
}

function Woven({ view, span }: { view: WeaveView; span: Span }) {
  const [marked, setMarked] = useState<number>()
  const { picture, count, weeks } = view
  const label = clothInWords(view)
  if (count === 0) {
    return (
      <>
        <p class="lead">{say(span === 'all' ? 'weave.none' : 'weave.open')}</p>
        <Cloth picture={picture} label={say('weave.loom')} />
        <Link href="/today" class="button">
          {say('course.to-today')}
        </Link>
      </>
    )
  }
  const at = Math.min(marked ?? count - 1, count - 1)
  const point = (x: number, y: number) => setMarked((before) => stitchAt(view, x, y) ?? before)
  return (
    <>
      <Cloth
        picture={picture}
        label={label}
        marked={marked === undefined ? undefined : stitchIn(view, at).place}
        onPoint={point}
      />
      <Walk view={view} at={at} onWalk={setMarked} />
      <p class="lead">{label}</p>
      <StitchKey view={view} />
      <Figures weeks={weeks} />
      <TakePicture span={span} />
    </>
  )
}

function Spans({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  return (
    <fieldset class="choices">
      <legend class="hidden-words">{say('weave.span.label')}</legend>
      {SPANS.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name="span" checked={one === span} onChange={() => onChange(one)} />
          {say(`weave.span.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}
