import { useKept } from '../../engine/use-engine.ts'
import { Page } from '../../parts/frame/page.tsx'
import { say } from '../../words.ts'
import { SettingSwitch } from '../settings/setting-switch.tsx'
import { FactRow } from './fact-row.tsx'
import { FindFacts } from './find-facts.tsx'

/** What is remembered, each with the line it came from. */
export function MemoryPage() {
  const facts = useKept((engine) => engine.facts())
  return (
    <Page title={say('you.memory.name')} back={{ to: '/you', words: 'frame.you' }}>
      <p>{say('memory.about')}</p>
      <SettingSwitch name="remembers" />
      <FindFacts />
      {facts?.length === 0 && <p class="lead">{say('memory.none')}</p>}
      {facts && facts.length > 0 && (
        <ul class="rows">
          {facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} />
          ))}
        </ul>
      )}
    </Page>
  )
}
