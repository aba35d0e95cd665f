import type { Source } from '#domain/library.ts'
import { say } from '../../words.ts'

/** One study or body of practice: how strong it is, in words, and what it does not show. */
export function SourceCard({ source }: { source: Source }) {
  const { who, when, title, design, size, strength, shows, limits, link, opened } = source
  return (
    <article class="source">
      <p class="strength" data-strength={strength}>
        {say(`strength.${strength}`)}
      </p>
      <h3>{title}</h3>
      <p>{shows}</p>
      <p>{say('source.limits', { limits })}</p>
      <p class="soft">
        {[who, String(when), design, size].filter(Boolean).join(' · ')}
        {!opened && ` · ${say('source.second-hand')}`}
      </p>
      {link && (
        <a href={link} target="_blank" rel="noopener noreferrer" class="soft">
          {say('source.read')}
        </a>
      )}
    </article>
  )
}
