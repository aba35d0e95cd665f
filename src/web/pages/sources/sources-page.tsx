import { STRENGTHS } from '#domain/vocabulary.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { SourceCard, StrengthWords } from '../../parts/why/source-card.tsx'
import { useGlossary } from '../../parts/why/use-glossary.ts'
import { say } from '../../words.ts'

/** Every study and body of practice the advice rests on, the strongest first. */
export function SourcesPage() {
  const glossary = useGlossary()
  const sources = Object.values(glossary?.sources ?? {}).sort((a, b) => b.when - a.when)
  return (
    <Page title={say('you.sources.name')} back={{ to: '/you', words: 'frame.you' }}>
      <p>{say('source.about')}</p>
      {!glossary && <Opening />}
      {STRENGTHS.map((strength) => {
        const these = sources.filter((source) => source.strength === strength)
        if (these.length === 0) return null
        return (
          <section key={strength}>
            <h2>
              <StrengthWords strength={strength} />
            </h2>
            <ul class="sources">
              {these.map((source) => (
                <li key={source.title}>
                  <SourceCard source={source} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </Page>
  )
}
