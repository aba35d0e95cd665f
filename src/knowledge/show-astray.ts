// The exact measure, for who works on one situation: each line judged as if it alone had never been seen. It takes
// several times as long as the fifths of measure-recognition.ts.

import type { Fitted } from '#domain/hearing/situations/fitted.ts'
import { leaveOneOut } from '#domain/hearing/situations/leave-one-out.ts'
import type { Library } from '#domain/library.ts'

/** Figures and the lines that go astray, for the situations that `concerns` lets through. */
export function showAstray(library: Library, fitted: Fitted, concerns: (id: string) => boolean): string[] {
  return leaveOneOut(fitted, library)
    .filter(({ id }) => concerns(id))
    .flatMap(({ id, first, firstThree, notMistaken, astray }) => [
      `${id}: ${percent(first)} first, ${percent(firstThree)} among three, ${percent(notMistaken)} of look-alikes kept apart`,
      ...astray.map((line) => `  ${line.kind}: "${line.text}" went to ${line.first}`),
    ])
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
