import { Link } from 'wouter-preact'
import { localDay } from '#app/local-day.ts'
import type { KeptView } from '#app/practice/practice-views.ts'
import { addDays } from '#domain/practice/calendar.ts'
import { useKept } from '../../engine/use-engine.ts'
import { say, sayCount } from '../../words.ts'
import { Cloth } from '../weave/cloth.tsx'
import { useTheme } from '../weave/use-theme.ts'

const LATELY = 30
const SMALL = { width: 108, height: 144 }

/** The day from which on something was kept lately. */
export function latelyBegan(): string {
  return addDays(localDay(Date.now()), 1 - LATELY)
}

/** The Weave in small, and on how many of the last days something was kept; of days without, nothing is said. */
export function Lately({ kept }: { kept: KeptView[] }) {
  const theme = useTheme()
  const weave = useKept((engine) => engine.weave({ span: 'season', size: SMALL, theme }), [theme])
  const days = new Set(kept.map(({ on }) => on)).size
  return (
    <section class="lately" aria-label={say('weave.title')}>
      <Link href="/today/weave">{weave && <Cloth picture={weave.picture} label={say('weave.small')} />}</Link>
      <ul>
        <li>
          {days > 0 ? (
            <Link href="/today/kept" class="words">
              {sayCount('today.lately', days)}
            </Link>
          ) : (
            say('today.lately.none')
          )}
        </li>
        <li>
          <Link href="/today/back" class="words">
            {say('back.title')}
          </Link>
        </li>
      </ul>
    </section>
  )
}
