import { Link } from 'wouter-preact'
import type { ModelView } from '#app/model/model-views.ts'
import { useKept } from '../../engine/use-engine.ts'
import { say } from '../../words.ts'

interface Props {
  /** The model that words go to, if there is one; absent until that is known. */
  words: { goTo: ModelView | undefined } | undefined
}

/** The first screen: one honest sentence, and room to write. Where words go is not said before it is known. */
export function Welcome({ words }: Props) {
  const uses = words?.goTo?.uses
  const talks = useKept((engine) => engine.talks())
  const last = talks?.toSorted((a, b) => b.changedAt - a.changedAt)[0]
  return (
    <header class="welcome">
      <h1>{say('welcome.title')}</h1>
      <p data-known={words ? '' : undefined}>{say(uses?.talk || uses?.ears ? 'welcome.with-model' : 'welcome.what')}</p>
      {last && (
        <Link href={`/talk/${last.id}`} class="words">
          {say('welcome.go-on', { title: last.title || say('talk.untitled') })}
        </Link>
      )}
    </header>
  )
}
