import { useState } from 'preact/hooks'
import { useConnection, useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { sayCalendarDay } from '../../say-date.ts'
import { say } from '../../words.ts'

/** So many at a time: years would make the page heavy. */
const AT_ONCE = 100

/** Everything kept, the newest day first. */
export function KeptPage() {
  const { engine, lookAgain } = useConnection()
  const kept = useKept((e) => e.kept())
  const [shown, setShown] = useState(AT_ONCE)
  return (
    <Page title={say('today.kept.title')} back={{ to: '/today', words: 'frame.today' }}>
      {!kept && <Opening />}
      {kept?.length === 0 && <p class="lead">{say('today.kept.none')}</p>}
      <ul class="rows">
        {kept?.slice(0, shown).map(({ id, on, name, stitch }) => (
          <li key={id} class="row">
            <span>
              <strong>{name || say(`practise.stitch.${stitch}`)}</strong>
              <span class="soft">{sayCalendarDay(on)}</span>
            </span>
            <button
              type="button"
              class="words"
              aria-label={say('today.kept.undo-one', { name })}
              onClick={() => void engine.unkeepAct(id).then(lookAgain)}
            >
              {say('today.kept.undo')}
            </button>
          </li>
        ))}
      </ul>
      {kept && kept.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + AT_ONCE)}>
          {say('today.kept.more')}
        </button>
      )}
    </Page>
  )
}
