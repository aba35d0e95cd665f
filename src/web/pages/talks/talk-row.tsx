import { useRef, useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { TalkSummary } from '#app/views.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { leaveBehind } from '../../last-place.ts'
import { QuietHelp } from '../../parts/help/quiet-help.tsx'
import { Confirm } from '../../parts/sheet/confirm.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { sayDay } from '../../say-date.ts'
import { say } from '../../words.ts'

/** One talk in the list, with what can be done to it. */
export function TalkRow({ talk }: { talk: TalkSummary }) {
  const engine = useEngine()
  const [doing, setDoing] = useState<'rename' | 'erase'>()
  const [mishap, setMishap] = useState<Mishap>()
  const title = talk.title || say('talk.untitled')

  const rename = async (next: string) => {
    const done = await engine.renameTalk(talk.id, next)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
    setDoing(undefined)
  }
  const erase = async () => {
    const done = await engine.eraseTalk(talk.id)
    if (done.ok) leaveBehind(talk.id)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
    setDoing(undefined)
  }

  return (
    <li class="talk-row">
      {doing === 'rename' ? (
        <RenameForm title={title} onRename={rename} onClose={() => setDoing(undefined)} />
      ) : (
        <>
          <Link href={`/talk/${talk.id}`} class="talk-link">
            <strong>{title}</strong>
            <span class="soft">{sayDay(talk.changedAt, Date.now())}</span>
            {talk.excerpt && <span class="excerpt">{talk.excerpt}</span>}
          </Link>
          <div class="acts">
            <button type="button" class="words" onClick={() => setDoing('rename')}>
              {say('talks.rename')} <span class="hidden-words">{title}</span>
            </button>
            <button type="button" class="words" data-kind="end" onClick={() => setDoing('erase')}>
              {say('talks.erase')} <span class="hidden-words">{title}</span>
            </button>
          </div>
        </>
      )}
      {mishap && <TroubleNote mishap={mishap} />}
      {doing === 'erase' && (
        <Confirm
          title={say('talks.erase-title')}
          body={say('talks.erase-body', { title })}
          act={say('talks.erase-act')}
          onAct={erase}
          onClose={() => setDoing(undefined)}
        />
      )}
    </li>
  )
}

interface RenameProps {
  title: string
  onRename: (title: string) => void
  onClose: () => void
}

function RenameForm({ title, onRename, onClose }: RenameProps) {
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  return (
    <form
      class="field rename"
      onSubmit={(event) => {
        event.preventDefault()
        const next = field.current?.value.trim()
        if (next) onRename(next)
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <label for="rename">{say('talks.new-title')}</label>
      <input
        id="rename"
        class="input"
        ref={(input) => {
          if (input && !field.current) input.select()
          field.current = input
        }}
        defaultValue={title}
        maxLength={120}
        autocomplete="off"
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <QuietHelp words={words} />
      <div class="acts">
        <button type="submit" class="button" data-kind="act">
          {say('talks.rename-act')}
        </button>
        <button type="button" class="words" onClick={onClose}>
          {say('form.cancel')}
        </button>
      </div>
    </form>
  )
}
