// Holds sentences that a model might say for a stand-in against what is asked of one, and prints which were let through and
// which were kept back: npx tsx evals/rehearsal/model-sentences.ts [--one|--two] [--show]

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { createHoldsInPart } from '#app/model/hold-in-part.ts'
import { selvesOf } from '#domain/rehearsal/selves.ts'
import { createRewriter } from '#domain/rewrite/rewriter.ts'
import { createReview } from '#domain/safety/review/review.ts'
import { realLibrary, realRehearsal, realReview, realVoice } from '#knowledge/library.fixture.ts'

const sentences = parse(
  readFileSync(
    join(
      import.meta.dirname,
      `model-sentences-${process.argv.find((one) => /^--(?:one|two)$/.test(one))?.slice(2) ?? 'three'}.yaml`,
    ),
    'utf8',
  ),
) as Record<'good' | 'bad', string[]>
const library = realLibrary()
const holds = createHoldsInPart({
  review: createReview({
    review: realReview(),
    words: library.signals.words,
    voice: realVoice(),
  }),
  rewriter: createRewriter(library),
  signals: library.signals,
  selves: selvesOf(realRehearsal().standIns),
})
const given = [
  'I felt alone on Friday when you were on your phone all evening. Could you sit with me after dinner?',
  "I didn't know it was like that for you.",
]
const out = (text: string) => process.stdout.write(`${text}\n`)
for (const edge of ['soft', 'sharp'] as const) {
  for (const [kind, lines] of Object.entries(sentences)) {
    const through = lines.filter((line) => holds(line, { given, orders: '', before: [], edge }))
    out(`${edge.padEnd(6)}${kind.padEnd(5)} let through ${through.length} of ${lines.length}`)
    if (!process.argv.includes('--show')) continue
    for (const line of kind === 'bad' ? through : lines.filter((one) => !through.includes(one))) out(`      ${line}`)
  }
}
