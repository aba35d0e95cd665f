import { useState } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import type { TurnView } from '#app/views.ts'
import { useKept } from '../../engine/use-engine.ts'
import { Composer } from '../../parts/composer/composer.tsx'
import { NEW_TALK, useDraft } from '../../parts/composer/drafts.ts'
import { ModelNote } from '../../parts/model-note.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { WhySheet } from '../../parts/why/why-sheet.tsx'
import { say } from '../../words.ts'
import { Turns } from './turns.tsx'
import { useOpening } from './use-opening.ts'
import { useTalk } from './use-talk.ts'
import { Welcome } from './welcome.tsx'

/** The heart: a talk, new or kept. */
export function TalkPage({ id }: { id: string | undefined }) {
  const [, navigate] = useLocation()
  const words = useKept(async (engine) => ({ goTo: await engine.model() }))
  const model = words?.goTo
  const { talk, send, takeOn, keep, begin, useOwn } = useTalk(id, {
    onBegun: (begun) => navigate(`/talk/${begun}`, { replace: true }),
  })
  const draft = useDraft(id ?? NEW_TALK)
  const [why, setWhy] = useState<TurnView>()
  const settings = useKept((engine) => engine.settings())
  useOpening(id === undefined && draft.text === '', begin)

  const sendDraft = async () => {
    const text = draft.text
    draft.clear()
    if (!(await send(text))) draft.write(text)
  }
  const empty = talk.turns.length === 0 && talk.sending === undefined && id === undefined

  return (
    <main class="page talk" id="page" tabIndex={-1} data-empty={empty ? '' : undefined}>
      <div class="top">
        <div class="top-links">
          <Link href="/talk" class="words">
            {say('talk.all')}
          </Link>
          {!empty && (
            <Link href="/" class="words">
              {say('talk.new')}
            </Link>
          )}
          {empty && (
            <Link href="/say" class="words">
              {say('talk.say')}
            </Link>
          )}
        </div>
      </div>
      {empty ? <Welcome words={words} /> : <TalkTitle title={talk.title} known={talk.sending === undefined} />}
      {!empty && model && (model.uses.talk || model.uses.ears) && <ModelNote model={model} />}
      <Turns
        talk={talk}
        rhythm={settings?.rhythm ?? true}
        onWhy={setWhy}
        onQuick={send}
        onTake={takeOn}
        onOwn={useOwn}
      />
      {talk.turns.some((turn) => turn.unkept) && <UnkeptNote onKeep={keep} />}
      <Standing />
      <Composer begun={!empty} draft={draft} waiting={talk.sending !== undefined} onSend={sendDraft}>
        {talk.mishap && <TroubleNote mishap={talk.mishap} />}
      </Composer>
      {why?.why && <WhySheet why={why.why} onClose={() => setWhy(undefined)} />}
    </main>
  )
}

/** Its room is kept while it is not yet known, so that nothing moves when it comes. */
function TalkTitle({ title, known }: { title: string; known: boolean }) {
  return (
    <h1 class="talk-title" data-pending={title || known ? undefined : ''}>
      {title || say('talk.untitled')}
    </h1>
  )
}

/** Says that what is on the page is written nowhere, and lets the person choose otherwise. */
function UnkeptNote({ onKeep }: { onKeep: () => void }) {
  return (
    <div class="notice with-act">
      <span>{say('talk.unkept')}</span>
      <button type="button" class="words" onClick={onKeep}>
        {say('talk.keep')}
      </button>
    </div>
  )
}

/** Says so where nothing can be kept, or something could not be read. */
function Standing() {
  const standing = useKept((engine) => engine.standing())
  if (standing?.state === 'memory-only')
    return <p class="notice">{say(standing.reason ?? 'standing.storage-blocked')}</p>
  return null
}
