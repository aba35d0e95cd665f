// Tries every rule of review on its own sentences: it must speak in each of `yes` and in none of `no`.

import type { ScreenWords } from '#domain/library.ts'
import { compileReview } from '#domain/safety/review/compiled-review.ts'
import { findRuled } from '#domain/safety/review/find-ruled.ts'
import { givenOf } from '#domain/safety/review/given.ts'
import { RULED } from '#domain/safety/review/reasons.ts'
import type { ReviewSet } from '#domain/safety/review/review-schema.ts'
import type { Problem } from './problem.ts'

/** Every sentence on which a rule does the wrong thing, and a pattern that cannot be read. */
export function tryReview(review: ReviewSet, words: ScreenWords, language: string): Problem[] {
  const file = `content/safety/review/*.${language}.yaml`
  try {
    const compiled = compileReview(review, words)
    const context = { inDanger: true, inPart: true as const, given: givenOf([]) }
    return RULED.flatMap((reason) =>
      Object.entries(review.rules[reason]).flatMap(([key, { yes, no }]) => {
        const name = `${reason}/${key}`
        const speaks = (sentence: string) => findRuled(sentence, context, compiled).some((rule) => rule.name === name)
        return [
          ...yes.filter((one) => !speaks(one)).map((one) => ({ file, message: `${name}: does not speak in "${one}"` })),
          ...no.filter(speaks).map((one) => ({ file, message: `${name}: speaks in "${one}"` })),
        ]
      }),
    )
  } catch (error) {
    return [{ file, message: (error as Error).message }]
  }
}
