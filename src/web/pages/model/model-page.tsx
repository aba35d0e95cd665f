import { useEffect, useRef } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { useKept } from '../../engine/use-engine.ts'
import { Page } from '../../parts/frame/page.tsx'
import { say } from '../../words.ts'
import { ConnectModel } from './connect-model.tsx'
import { ConnectedModel } from './connected-model.tsx'
import './model.css'

/** A language model: what it means, where words go, and the choice. */
export function ModelPage() {
  const found = useKept(async (engine) => ({ model: await engine.model() }))
  const standing = useRef<HTMLParagraphElement>(null)
  const isThere = found && found.model !== undefined
  const wasThere = useRef(isThere)
  useEffect(() => {
    // What was pressed is gone: the hand is led to what stands in its place.
    if (wasThere.current !== undefined && wasThere.current !== isThere) standing.current?.focus()
    wasThere.current = isThere
  }, [isThere])
  return (
    <Page title={say('model.title')} back={{ to: '/you', words: 'frame.you' }}>
      <p>{say('model.what')}</p>
      <p>{say('model.leaves')}</p>
      <p>{say('model.never')}</p>
      {found && !found.model && (
        <>
          <p class="lead" ref={standing} tabIndex={-1}>
            {say('model.none')}
          </p>
          <ConnectModel />
        </>
      )}
      {found?.model && <ConnectedModel model={found.model} standing={standing} />}
      {found && (
        <Link href="/you/sent" class="words">
          {say('model.sent')}
        </Link>
      )}
    </Page>
  )
}
