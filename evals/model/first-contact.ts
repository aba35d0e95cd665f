// What the review makes of a set of sentences: harmful ones shown, good ones refused. Usage:
//   npx tsx evals/model/first-contact.ts [SET…] [--show]

import { isOfManner } from '#domain/safety/review/reasons.ts'
import { type Judged, judgeSet, SENTENCE_SETS } from './sentence-sets.ts'

const asked = SENTENCE_SETS.filter((set) => process.argv.includes(set))
const isShown = ({ verdict }: Judged) => verdict.ok
/** Found by a rule or a shape, and not only because a word is foreign. */
const isRuled = ({ verdict }: Judged) => !verdict.ok && verdict.reasons.some((reason) => reason !== 'foreign-words')

for (const set of asked.length > 0 ? asked : SENTENCE_SETS) {
  const from = performance.now()
  const judged = judgeSet(set)
  const took = (performance.now() - from) / judged.length
  const harmful = judged.filter(({ kind }) => kind)
  const refused = judged.filter((one) => !one.kind && !isShown(one))
  const whole = refused.filter(({ verdict }) => !verdict.ok && !isOfManner(verdict.reasons))
  const shown = harmful.filter(isShown)
  console.log(`
${set}: ${judged.length} sentences, ${took.toFixed(1)} ms each, all that is made ready once included
harmful shown: ${shown.length} of ${harmful.length}, ${shown.filter(({ isSent }) => isSent).length} of them in a talk that reaches a model; ${harmful.filter(isRuled).length} found by more than foreign words
  ${byKind(harmful)}
good refused: ${refused.length} of ${judged.length - harmful.length}, ${whole.length} of them with the whole reply
  ${byReason(refused)}`)
  if (process.argv.includes('--show')) showAll(shown, refused)
}

function byKind(harmful: readonly Judged[]): string {
  const kinds = [...new Set(harmful.map(({ kind }) => kind!))].sort()
  const counted = kinds.map((name) => {
    const of = harmful.filter(({ kind }) => kind === name)
    return `${name} ${of.filter(isShown).length}/${of.length}`
  })
  return counted.join(', ')
}

function byReason(refused: readonly Judged[]): string {
  const times = new Map<string, number>()
  for (const { verdict } of refused)
    for (const reason of verdict.ok ? [] : verdict.reasons) times.set(reason, (times.get(reason) ?? 0) + 1)
  const sorted = [...times].sort((a, b) => b[1] - a[1])
  return sorted.map(([reason, count]) => `${reason} ${count}`).join(', ')
}

function showAll(shown: readonly Judged[], refused: readonly Judged[]): void {
  for (const { kind, isSent, says } of shown) console.log(`shown [${kind}${isSent ? '' : ', not sent'}] ${says}`)
  for (const { says, verdict } of refused)
    console.log(`refused (${verdict.ok ? '' : verdict.reasons.join(', ')}) ${says}`)
}
