import type { SideView } from '#app/practice/check-views.ts'
import { say } from '../../words.ts'

const MOST = 4

/** "2.5 of 4" */
export function sayScore(mean: number): string {
  const score = new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(mean)
  return say('checks.score', { score, most: String(MOST) })
}

/** The first, the second; from some number on in figures. */
export function sayTime(time: number): string {
  return say('checks.nth').split(' ')[time - 1] ?? say('checks.nth-more', { number: String(time) })
}

/** Every side with its score, in one sentence. */
export function saySides(sides: readonly SideView[]): string {
  return sides
    .map(({ name, mean }) =>
      mean === undefined
        ? say('checks.picture.side-none', { name })
        : say('checks.picture.side', { name, score: sayScore(mean) }),
    )
    .join('; ')
}
