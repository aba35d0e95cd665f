import type { ComponentChildren } from 'preact'
import type { Why } from '#domain/coach/effects.ts'
import { useKept } from '../../engine/use-engine.ts'
import { hasWords, say } from '../../words.ts'
import { later } from '../later.tsx'
import { Sheet } from '../sheet/sheet.tsx'
import { SourceCard, StrengthWords } from './source-card.tsx'
import { useGlossary } from './use-glossary.ts'

const SentItem = later(() => import('./sent-item.tsx').then((of) => of.SentItem), 'part')

/** The glass box: what was heard, what was done about it, on what ground, and what left the device. */
export function WhySheet({ why, onClose }: { why: Why; onClose: () => void }) {
  const glossary = useGlossary()
  const { heard, risk } = why
  const sent = useKept(
    async (engine) =>
      why.sent.length === 0 ? [] : (await engine.sentToModel()).filter(({ id }) => why.sent.includes(id)),
    [why],
  )
  const situation = heard.situation && glossary?.situations[heard.situation]
  const names = (ids: string[], kind: 'feelings' | 'needs') => ids.map((id) => glossary?.[kind][id] ?? id).join(', ')
  const move = `why.moves.${why.move}`
  return (
    <Sheet title={say('why.title')} onClose={onClose}>
      <dl class="why">
        <Part name="why.heard">
          {heard.quoted && <blockquote>{heard.quoted}</blockquote>}
          {heard.feelings.length > 0 && <p>{say('why.feelings', { list: names(heard.feelings, 'feelings') })}</p>}
          {heard.needs.length > 0 && <p>{say('why.needs', { list: names(heard.needs, 'needs') })}</p>}
          {!heard.quoted && heard.feelings.length + heard.needs.length === 0 && <p>{say('why.little')}</p>}
        </Part>
        <Part name="why.situation">
          <p>{situation ? say(sureness(heard.score), { name: situation }) : say('why.no-situation')}</p>
        </Part>
        {risk.level !== 'none' && (
          <Part name="why.risk">
            <p>{say(`why.levels.${risk.level}`)}</p>
            {risk.level !== 'care' && risk.kinds.length > 0 && (
              <p>{risk.kinds.map((kind) => say(`why.kinds.${kind}`)).join(', ')}</p>
            )}
          </Part>
        )}
        <Part name="why.move">
          <p>{say(hasWords(move) ? move : 'why.moves.other')}</p>
        </Part>
        <Part name="why.sources">
          {why.sources.length === 0 && <p>{say('why.no-sources')}</p>}
          {why.sources.map((id) => {
            const source = glossary?.sources[id]
            return (
              source && (
                <div key={id}>
                  <StrengthWords strength={source.strength} />
                  <SourceCard source={source} />
                </div>
              )
            )
          })}
        </Part>
        <Part name="why.sent">
          {why.sent.length === 0 && <p>{say('why.nothing-sent')}</p>}
          {sent?.map((one) => (
            <SentItem key={one.id} sent={one} />
          ))}
          {sent && sent.length < why.sent.length && <p>{say('why.sent-cleared')}</p>}
        </Part>
      </dl>
    </Sheet>
  )
}

function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function sureness(score = 0): string {
  return score >= 0.6 ? 'why.sure' : 'why.unsure'
}
