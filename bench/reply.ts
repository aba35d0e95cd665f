// npx tsx bench/reply.ts [file]: how long the coach takes for a reply in Node. The file has one message a line; without
// one, what the library itself expects to hear is used.

import { readFileSync } from 'node:fs'
import { emptyTalk } from '#domain/coach/state.ts'
import { step } from '#domain/coach/step.ts'
import { createHear } from '#domain/hearing/hear.ts'
import { screen } from '#domain/safety/screen.ts'
import { openLearnt } from '#knowledge/open-learnt.ts'
import { openLibrary } from '#knowledge/open-library.ts'
import { ms, printTable, quantile } from './print-table.ts'

const [file] = process.argv.slice(2)
const library = await openLibrary('en')
const lines = file
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
  : library.situations.flatMap(({ heard }) => heard)

const begun = performance.now()
const hear = createHear(library, openLearnt(library))
screen('', [], library.signals)
const prepared = performance.now() - begun

const parts = { screen: [] as number[], hear: [] as number[], step: [] as number[], whole: [] as number[] }
for (const line of lines) {
  const times = [performance.now()]
  const screened = screen(line, [], library.signals)
  times.push(performance.now())
  const reading = hear(screened)
  times.push(performance.now())
  step(emptyTalk(), { screened, reading }, { memory: {}, library, chance: () => 0.5 })
  times.push(performance.now())
  const [start = 0, afterScreen = 0, afterHear = 0, end = 0] = times
  parts.screen.push(afterScreen - start)
  parts.hear.push(afterHear - afterScreen)
  parts.step.push(end - afterHear)
  parts.whole.push(end - start)
}
const letters = lines.reduce((sum, line) => sum + line.length, 0) / lines.length
printTable(
  `Reply to ${lines.length} messages of ${letters.toFixed(0)} letters; ready after ${ms(prepared)}`,
  Object.entries(parts).map(([part, times]) => ({
    part,
    median: ms(quantile(times, 0.5)),
    p95: ms(quantile(times, 0.95)),
    worst: ms(Math.max(...times)),
  })),
)
