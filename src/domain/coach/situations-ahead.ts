import type { Reading } from '../hearing/reading.ts'
import type { TalkState } from './state.ts'

/** Ids of the situations whose own texts the next step may want: in force, heard just now, or asked about. */
export function situationsAhead(
  { situation, asked }: TalkState,
  { situations }: Pick<Reading, 'situations'>,
): string[] {
  return [
    ...new Set([...(situation ? [situation.id] : []), ...situations.map(({ id }) => id), ...(asked?.about ?? [])]),
  ]
}
