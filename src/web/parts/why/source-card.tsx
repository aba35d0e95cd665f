import type { Source } from '#domain/library.ts'
import { say } from '../../words.ts'

/** How strong a ground is, in words. */
export function StrengthWords({ strength }: Pick<Source, 'strength'>) {
  return (
    <span class="strength" data-strength={strength}>
      {say(`strength.${strength}`)}
    </span>
  )
}

/** One study or body of practice: what it shows, and what it does not. */
export function SourceCard({ source }: { source: Source }) {
  const { who, when, title, design, size, shows, limits, link, read } = source
  return (
    <article class="source">
      <h3>{title}</h3>
      <p>{shows}</p>
      <p>{say('source.limits', { limits })}</p>
      <p class="soft">{[who, String(when), design, size, say(`source.read.${read}`)].filter(Boolean).join(' · ')}</p>
      {link && (
        <a href={link} target="_blank" rel="noopener noreferrer" class="soft">
          {say('source.open')}
        </a>
      )}
    </article>
  )
}
