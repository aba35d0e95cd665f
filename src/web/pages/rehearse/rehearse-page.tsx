import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { StandInView } from '#app/rehearsal/rehearsal-views.ts'
import { useKept } from '../../engine/use-engine.ts'
import { useDraft } from '../../parts/composer/drafts.ts'
import { REHEARSAL_DRAFT } from '../../parts/composer/workshop-draft.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { NoteCare } from '../../parts/help/note-care.tsx'
import { ModelNote } from '../../parts/model-note.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import { ChooseStandIn } from './choose-stand-in.tsx'
import { CloseRehearsal } from './close-rehearsal.tsx'
import { Script } from './script.tsx'
import { SetScene } from './set-scene.tsx'
import { StageBar } from './stage-bar.tsx'
import { useRehearsal } from './use-rehearsal.ts'
import './rehearse.css'

const BACK = { to: '/say', words: 'rehearse.back' }

/** Practising a hard talk with a stand-in: a script of two voices, and the coach's notes beside it. */
export function RehearsePage() {
  const held = useRehearsal()
  const draft = useDraft(REHEARSAL_DRAFT)
  const model = useKept((engine) => engine.model())
  const [chosen, setChosen] = useState<StandInView>()
  const { view, standIns, ends, mishap } = held
  const forget = async () => {
    draft.clear()
    setChosen(undefined)
    await held.forget()
  }
  if (ends) {
    return (
      <Page title={say('rehearse.ends.title')} back={BACK}>
        <NoteCare help={ends} />
        <Link href="/" class="words">
          {say('rehearse.ends.talk')}
        </Link>
      </Page>
    )
  }
  if (view) {
    return (
      <Page title={view.ended ? say('rehearse.close.title') : nameOf(view.name)} back={BACK}>
        {!view.ended && model?.uses.rehearsal && <ModelNote model={model} />}
        {!view.ended && <Script view={view} wording={held.wording} />}
        {mishap && <TroubleNote mishap={mishap} />}
        {!view.ended && <StageBar view={view} held={held} draft={draft} />}
        {view.ended && <CloseRehearsal view={view} held={held} onForget={forget} />}
      </Page>
    )
  }
  return (
    <Page title={say('rehearse.title')} back={BACK}>
      {mishap && <TroubleNote mishap={mishap} />}
      {!standIns && !mishap && <Opening />}
      {standIns?.length === 0 && <Nothing />}
      {standIns && standIns.length > 0 && !chosen && <ChooseStandIn standIns={standIns} onChoose={setChosen} />}
      {chosen && <SetScene standIn={chosen} held={held} onBack={() => setChosen(undefined)} />}
    </Page>
  )
}

function nameOf(name: string): string {
  return name ? say('rehearse.stand-in', { name }) : say('rehearse.stand-in-bare')
}

function Nothing() {
  return (
    <>
      <p class="lead">{say('rehearse.none')}</p>
      <Link href="/" class="button">
        {say('rehearse.none-talk')}
      </Link>
    </>
  )
}
