// Tries every rule of safety on its own sentences: it must speak in each of `yes` and in none of `no`.

import type { SignalSet } from '#domain/library.ts'
import { RISK_KINDS } from '#domain/safety/levels.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Problem } from './problem.ts'

/** Every sentence on which a rule does the wrong thing, and a pattern that cannot be read. */
export function trySignals(signals: SignalSet, language: string): Problem[] {
  try {
    return RISK_KINDS.flatMap((kind) => {
      const file = `content/safety/signals/${kind}.${language}.yaml`
      return Object.entries(signals[kind]).flatMap(([name, { yes, no }]) => {
        const speaks = (sentence: string) =>
          screen(sentence, [], signals).risk.signs.some(({ rule }) => rule === `${kind}/${name}`)
        return [
          ...yes.filter((one) => !speaks(one)).map((one) => ({ file, message: `${name}: does not speak in "${one}"` })),
          ...no.filter(speaks).map((one) => ({ file, message: `${name}: speaks in "${one}"` })),
        ]
      })
    })
  } catch (error) {
    return [{ file: `content/safety/signals/*.${language}.yaml`, message: (error as Error).message }]
  }
}
