import { useState } from 'preact/hooks'
import { useEngine, useKept } from '../../engine/use-engine.ts'
import { Page } from '../../parts/frame/page.tsx'
import { Confirm } from '../../parts/sheet/confirm.tsx'
import { SentItem } from '../../parts/why/sent-item.tsx'
import { say } from '../../words.ts'
import { Spent } from './spent.tsx'
import './model.css'

/** How many are laid out before one asks for more. */
const LAID_OUT = 30

/** The glass box of everything that left for a model. */
export function SentPage() {
  const engine = useEngine()
  const sent = useKept((door) => door.sentToModel())
  const [more, setMore] = useState(0)
  const [clearing, setClearing] = useState(false)
  const shown = sent?.slice(0, LAID_OUT + more)
  return (
    <Page title={say('sent.title')} back={{ to: '/you/model', words: 'model.back' }}>
      <p>{say('sent.about')}</p>
      <Spent />
      {sent?.length === 0 && <p class="lead">{say('sent.none')}</p>}
      <ul class="rows">
        {shown?.map((one) => (
          <li key={one.id} class="kept">
            <SentItem sent={one} />
          </li>
        ))}
      </ul>
      {sent && shown && sent.length > shown.length && (
        <button type="button" class="words" onClick={() => setMore(more + LAID_OUT)}>
          {say('talk.earlier')}
        </button>
      )}
      {sent && sent.length > 0 && (
        <button type="button" class="words" data-kind="end" onClick={() => setClearing(true)}>
          {say('sent.clear')}
        </button>
      )}
      {clearing && (
        <Confirm
          title={say('sent.clear-title')}
          body={say('sent.clear-body')}
          act={say('sent.clear')}
          onAct={() => {
            setClearing(false)
            void engine.forgetSent()
          }}
          onClose={() => setClearing(false)}
        />
      )}
    </Page>
  )
}
