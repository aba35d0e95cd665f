import { useKept } from '../../engine/use-engine.ts'
import { Page } from '../../parts/frame/page.tsx'
import { Row } from '../../parts/row.tsx'
import { say, sayCount } from '../../words.ts'
import { NewerVersion } from './newer-version.tsx'

/** The person's own place: what is kept, and how to change or end it. */
export function YouPage() {
  const facts = useKept((engine) => engine.facts())
  const acts = useKept((engine) => engine.commitments())
  const standing = useKept((engine) => engine.standing())
  const connected = useKept(async (engine) => ({ model: await engine.model() }))
  const open = acts?.filter(({ outcome }) => outcome === undefined).length
  const rows: [string, string][] = [
    ['memory', facts ? sayCount('you.memory.count', facts.length) : ''],
    ['acts', open === undefined ? '' : sayCount('you.acts.count', open)],
    ['settings', say('you.settings.about')],
    ['reminders', say('you.reminders.about')],
    ['lock', standing ? say(standing.pin ? 'you.lock.on' : 'you.lock.off') : ''],
    ['keep', say('you.keep.about')],
    ['model', connected ? modelLine(connected.model?.model) : ''],
    ['human', say('you.human.about')],
    ['about', say('you.about.about')],
    ['sources', say('you.sources.about')],
  ]
  return (
    <Page title={say('you.title')}>
      <NewerVersion />
      {standing && standing.unreadable > 0 && (
        <p class="notice">{sayCount('standing.unreadable', standing.unreadable)}</p>
      )}
      <ul class="rows">
        {rows.map(([name, line]) => (
          <Row key={name} to={`/you/${name}`} name={say(`you.${name}.name`)} about={line} />
        ))}
      </ul>
    </Page>
  )
}

function modelLine(model: string | undefined): string {
  return model === undefined ? say('you.model.none') : say('you.model.connected', { model })
}
