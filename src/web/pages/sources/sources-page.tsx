import { STRENGTHS } from '#domain/vocabulary.ts'
import { Page } from '../../parts/frame/page.tsx'
import { SourceCard } from '../../parts/why/source-card.tsx'
import { useGlossary } from '../../parts/why/use-glossary.ts'
import { say } from '../../words.ts'

/** Every study and body of practice the advice rests on, the strongest first. */
export function SourcesPage() {
  const glossary = useGlossary()
  const sources = Object.entries(glossary?.sources ?? {}).sort(
    ([, a], [, b]) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) || b.when - a.when,
  )
  return (
    <Page title="you.sources.name" back={{ to: '/you', words: 'frame.you' }}>
      <p>{say('source.about')}</p>
      <ul class="sources">
        {sources.map(([id, source]) => (
          <li key={id}>
            <SourceCard source={source} />
          </li>
        ))}
      </ul>
    </Page>
  )
}
