import { STITCHES } from '#domain/vocabulary.ts'
import type { WeekOfActs } from '#domain/weave/by-week.ts'
import { sayCalendarDay } from '../../say-date.ts'
import { say } from '../../words.ts'

/** The last weeks by kind, as a table whose cells are also bars: plain, and readable without seeing. */
export function Figures({ weeks }: { weeks: WeekOfActs[] }) {
  const kinds = STITCHES.filter((stitch) => weeks.some(({ counts }) => counts[stitch]))
  const most = Math.max(1, ...weeks.flatMap(({ counts }) => Object.values(counts)))
  if (kinds.length === 0) return null
  return (
    <details class="figures">
      <summary>{say('weave.figures.title')}</summary>
      <table>
        <caption>{say('weave.figures.caption', { day: sayCalendarDay(weeks[0]!.begins) })}</caption>
        <thead class="hidden-words">
          <tr>
            <th scope="col">{say('weave.figures.kind')}</th>
            {weeks.map(({ begins }) => (
              <th key={begins} scope="col">
                {say('weave.figures.week', { day: sayCalendarDay(begins) })}
              </th>
            ))}
            <th scope="col">{say('weave.figures.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((stitch) => (
            <tr key={stitch}>
              <th scope="row">{say(`practise.stitch.${stitch}`)}</th>
              {weeks.map(({ begins, counts }) => (
                <td key={begins}>
                  <Bar count={counts[stitch] ?? 0} most={most} />
                </td>
              ))}
              <td class="sum">{weeks.reduce((sum, { counts }) => sum + (counts[stitch] ?? 0), 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const TALL = 26

function Bar({ count, most }: { count: number; most: number }) {
  const high = (count / most) * TALL
  return (
    <>
      <svg viewBox={`0 0 10 ${TALL}`} aria-hidden="true">
        <path d={`M0 ${TALL - 0.5}h10`} stroke="var(--line)" />
        {count > 0 && <path d={`M2 ${TALL}v${-Math.max(2, high)}h6V${TALL}z`} fill="var(--thread-one)" />}
      </svg>
      <span class="hidden-words">{count}</span>
    </>
  )
}
