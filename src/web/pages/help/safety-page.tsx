import type { ComponentChildren } from 'preact'
import type { SafetyPages } from '#domain/safety/safety-pages.ts'
import { Page } from '../../parts/frame/page.tsx'
import { Points } from '../../parts/help/points.tsx'
import { useSafetyPages } from '../../parts/help/safety.ts'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'

interface Props {
  name: 'grounding' | 'device' | 'exit' | 'protocol'
  /** The lists of the page: the key of a heading where it has one, and the sentences. */
  parts: (pages: SafetyPages) => { heading?: string; points: string[] }[]
  children?: (pages: SafetyPages) => ComponentChildren
}

/** One of the fixed pages of safety, as content/safety says it. */
export function SafetyPage({ name, parts, children }: Props) {
  const pages = useSafetyPages()
  return (
    <Page title={pages?.[name].title ?? say('help.title')} back={{ to: '/help', words: 'frame.help' }}>
      {pages && (
        <>
          <p class="lead">{typeset(pages[name].intro)}</p>
          {parts(pages).map(({ heading, points }) => (
            <section key={heading}>
              {heading && <h2>{say(heading)}</h2>}
              <Points points={points} />
            </section>
          ))}
          {children?.(pages)}
        </>
      )}
    </Page>
  )
}
