import { useState } from 'preact/hooks'
import type { SaidBetter } from '#app/say-better.ts'
import { TONES, type Tone } from '#domain/vocabulary.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { CheckIcon } from '../../parts/icons.tsx'
import { CopyButton } from '../../parts/offer/copy-button.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import { InModelWords } from './in-model-words.tsx'
import { ToRehearsal } from './to-rehearsal.tsx'

interface Props {
  said: SaidBetter
  /** The message as the person put it in, where a model may find other words for it; absent for a chat. */
  original: string | undefined
  onEdit: (text: string) => void
  onBack: () => void
}

/** The versions as cards of paper, each different one once. */
export function Versions({ said, original, onEdit, onBack }: Props) {
  const [worded, setWorded] = useState<Partial<Record<Tone, string>>>({})
  const setWords = (tone: Tone, text: string) => setWorded((now) => ({ ...now, [tone]: text }))
  const { versions } = said.kind === 'message' ? said.message : said.chat
  const tones = TONES.filter((tone, i) => TONES.findIndex((one) => versions?.[one] === versions?.[tone]) === i)
  return (
    <>
      <p class="lead">{say('say.versions.lead')}</p>
      <ul class="versions">
        {versions &&
          tones.map((tone) => (
            <li key={tone}>
              <VersionCard
                tone={tone}
                text={worded[tone] ?? versions[tone]}
                onEdit={() => onEdit(worded[tone] ?? versions[tone])}
                {...(original === undefined ? {} : { wording: { original, onWords: setWords } })}
              />
            </li>
          ))}
      </ul>
      <button type="button" class="words" onClick={onBack}>
        {say('say.again')}
      </button>
    </>
  )
}

interface CardProps {
  tone: Tone
  text: string
  onEdit: () => void
  wording?: { original: string; onWords: (tone: Tone, text: string) => void }
}

function VersionCard({ tone, text, onEdit, wording }: CardProps) {
  const engine = useEngine()
  const [kept, setKept] = useState(false)
  const [mishap, setMishap] = useState<Mishap>()
  const gap = text.includes('[')
  const keep = async () => {
    const done = await engine.keepWords(text)
    setKept(done.ok)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
  }
  return (
    <section class="offer" aria-label={say(`say.tones.${tone}`)}>
      <p class="offer-label">{say(`say.tones.${tone}`)}</p>
      <blockquote class="offer-words">{withGaps(text)}</blockquote>
      {gap && <p class="soft">{say('say.versions.gap')}</p>}
      <div class="acts">
        {gap ? (
          <button type="button" class="button" onClick={onEdit}>
            {say('say.versions.fill')}
          </button>
        ) : (
          <CopyButton text={text} />
        )}
        {!gap && (
          <button type="button" class="words" onClick={onEdit}>
            {say('say.versions.edit')}
          </button>
        )}
        {!gap &&
          (kept ? (
            <p class="taken">
              <CheckIcon />
              {say('say.versions.kept')}
            </p>
          ) : (
            <button type="button" class="words" onClick={keep}>
              {say('say.versions.keep')}
            </button>
          ))}
      </div>
      {!gap && <ToRehearsal words="say.rehearse-this" carry={text} />}
      {wording && <InModelWords tone={tone} {...wording} />}
      {mishap && <TroubleNote mishap={mishap} />}
    </section>
  )
}

/** What still stands open is set apart, not by its brackets alone. */
function withGaps(text: string) {
  return text.split(/(\[[^\]]*\])/).map((piece) => (piece.startsWith('[') ? <em class="gap">{piece}</em> : piece))
}
