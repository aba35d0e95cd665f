import type { ReadChat } from '#domain/rewrite/chat/read-chat.ts'
import { say } from '../../words.ts'
import { MarkedText } from './marked-text.tsx'

interface Props {
  chat: ReadChat
  onMe: (name: string) => void
  onNext: () => void
  onBack: () => void
}

/** A chat line by line: whose turn it is, where it tipped, and what landed hard, of whomever. */
export function ChatSeen({ chat, onMe, onNext, onBack }: Props) {
  if (chat.me === undefined) return <WhoAreYou chat={chat} onMe={onMe} onBack={onBack} />
  const { lines, tipped, turn, versions } = chat
  return (
    <>
      <p class="lead">{say(turn === 'me' ? 'say.chat.yours' : 'say.chat.theirs')}</p>
      <p>{say(tipped === undefined ? 'say.chat.calm' : 'say.chat.tipped')}</p>
      <ol class="chat">
        {lines.map((line, place) => (
          <li
            key={place}
            data-mine={line.who === chat.me ? '' : undefined}
            data-tipped={place === tipped ? '' : undefined}
          >
            <p class="chat-who">
              {line.who}
              {place === tipped && <span class="chat-tip">{say('say.chat.here')}</span>}
            </p>
            {line.marks.length > 0 ? (
              <MarkedText text={line.text} marks={line.marks} />
            ) : (
              <p class="marked-text">{line.text}</p>
            )}
          </li>
        ))}
      </ol>
      {versions && <p class="soft">{say('say.chat.again')}</p>}
      <div class="acts">
        {versions && (
          <button type="button" class="button" data-kind="act" onClick={onNext}>
            {say('say.chat.next')}
          </button>
        )}
        <button type="button" class="words" onClick={onBack}>
          {say(versions ? 'say.change' : 'say.chat.write')}
        </button>
      </div>
    </>
  )
}

function WhoAreYou({ chat, onMe, onBack }: Pick<Props, 'chat' | 'onMe' | 'onBack'>) {
  return (
    <>
      <p class="lead">{say('say.chat.who')}</p>
      <ul class="chat-names">
        {chat.speakers.map((name) => (
          <li key={name}>
            <button type="button" class="button" onClick={() => onMe(name)}>
              <span>{name}</span>
              <small class="soft">{chat.lines.find(({ who }) => who === name)?.text.slice(0, 40)}</small>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="words" onClick={onBack}>
        {say('say.change')}
      </button>
    </>
  )
}
