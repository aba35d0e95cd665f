import { useState } from 'preact/hooks'
import { useDraft } from '../../parts/composer/drafts.ts'
import { SAY_DRAFT } from '../../parts/composer/workshop-draft.ts'
import { Page } from '../../parts/frame/page.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import { ChatSeen } from './chat-seen.tsx'
import { EditVersion } from './edit-version.tsx'
import { MessageSeen } from './message-seen.tsx'
import { MissingPart } from './missing-part.tsx'
import { Refusal } from './refusal.tsx'
import { ToRehearsal } from './to-rehearsal.tsx'
import { useSayBetter } from './use-say-better.ts'
import { Versions } from './versions.tsx'
import { WriteMessage } from './write-message.tsx'

/** "Say it better": one thing on the page at a time, from the message as it came to words that can be sent. */
export function SayPage() {
  const draft = useDraft(SAY_DRAFT)
  const shop = useSayBetter(draft)
  const [editing, setEditing] = useState<string>()
  const { said, stage } = shop
  const refused = said && (said.kind === 'message' ? said.message : said.chat).refused
  const restart = () => {
    setEditing(undefined)
    shop.goTo('write')
  }
  return (
    <Page title={say(titleOf(shop, editing))} back={{ to: '/', words: 'frame.talk' }}>
      {shop.mishap && <TroubleNote mishap={shop.mishap} />}
      {stage === 'write' && (
        <>
          <WriteMessage draft={draft} waiting={shop.waiting} onLook={shop.look} />
          <ToRehearsal words="say.rehearse" />
        </>
      )}
      {stage !== 'write' && refused && <Refusal refused={refused} said={said} onBack={restart} />}
      {stage === 'seen' && !refused && said?.kind === 'message' && (
        <MessageSeen text={shop.text} message={said.message} onNext={shop.afterSeen} onBack={restart} />
      )}
      {stage === 'seen' && !refused && said?.kind === 'chat' && (
        <ChatSeen chat={said.chat} onMe={shop.iAm} onNext={() => shop.goTo('versions')} onBack={restart} />
      )}
      {stage === 'missing' && !refused && shop.asking && (
        <MissingPart key={shop.asking} part={shop.asking} waiting={shop.waiting} onAnswer={shop.answer} />
      )}
      {stage === 'versions' && !refused && said && editing === undefined && (
        <Versions
          said={said}
          original={said.kind === 'message' ? shop.text : undefined}
          onEdit={setEditing}
          onBack={restart}
        />
      )}
      {stage === 'versions' && editing !== undefined && (
        <EditVersion text={editing} onBack={() => setEditing(undefined)} />
      )}
    </Page>
  )
}

function titleOf({ stage, said }: ReturnType<typeof useSayBetter>, editing: string | undefined): string {
  if (editing !== undefined) return 'say.edit.title'
  const seen = said?.kind === 'chat' ? said.chat : said?.message
  if (stage !== 'write' && seen?.refused) return 'say.refused.title'
  return stage === 'seen' && said?.kind === 'chat' ? 'say.chat.title' : `say.${stage}.title`
}
