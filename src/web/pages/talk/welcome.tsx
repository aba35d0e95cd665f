import { Link } from 'wouter-preact'
import type { ModelView } from '#app/model/model-views.ts'
import { useKept } from '../../engine/use-engine.ts'
import { say } from '../../words.ts'

/** The first screen: one honest sentence, and room to write. */
export function Welcome({ model }: { model: ModelView | undefined }) {
  const talks = useKept((engine) => engine.talks())
  const last = talks?.toSorted((a, b) => b.changedAt - a.changedAt)[0]
  return (
    <header class="welcome">
      <h1>{say('welcome.title')}</h1>
      <p>{say(model?.uses.talk || model?.uses.ears ? 'welcome.with-model' : 'welcome.what')}</p>
      {last && (
        <Link href={`/talk/${last.id}`} class="words">
          {say('welcome.go-on', { title: last.title || say('talk.untitled') })}
        </Link>
      )}
    </header>
  )
}
