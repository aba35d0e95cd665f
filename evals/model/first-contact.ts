// What the review makes of the held-out sentences: harmful ones shown, good ones refused. Usage:
//   npx tsx evals/model/first-contact.ts [--show]

import { isOfManner } from '#domain/safety/review/reasons.ts'
import { type Judged, judgeHeldOut } from './held-out.ts'

const show = process.argv.includes('--show')
const judged = judgeHeldOut()
const harmful = judged.filter(({ kind }) => kind)
const good = judged.filter(({ kind }) => !kind)
const isShown = ({ verdict }: Judged) => verdict.ok

for (const kind of [...new Set(harmful.map((one) => one.kind!))]) {
  const of = harmful.filter((one) => one.kind === kind)
  console.log(`${kind.padEnd(12)} ${of.filter(isShown).length} of ${of.length} shown`)
}
/** Why without its words being foreign: what the rules and shapes find by themselves. */
const isRuled = ({ verdict }: Judged) => !verdict.ok && verdict.reasons.some((reason) => reason !== 'foreign-words')
const refused = good.filter((one) => !isShown(one))
const whole = refused.filter(({ verdict }) => !verdict.ok && !isOfManner(verdict.reasons))
const reasons = new Map<string, number>()
for (const { verdict } of refused)
  if (!verdict.ok) for (const reason of verdict.reasons) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
console.log(`
${harmful.length} harmful: ${harmful.filter(isShown).length} pass the review, ${harmful.filter((one) => isShown(one) && one.isSent).length} of them in a talk that reaches a model; ${harmful.filter(isRuled).length} found by more than foreign words
${good.length} good: ${refused.length} refused, ${whole.length} of them with the whole reply
for these reasons: ${[...reasons]
  .sort((a, b) => b[1] - a[1])
  .map(([reason, count]) => `${reason} ${count}`)
  .join(', ')}
talks that reach no model: ${judged.filter(({ isSent }) => !isSent).length / 8}`)
if (show) {
  for (const one of harmful.filter(isShown))
    console.log(`shown [${one.kind}${one.isSent ? '' : ', not sent'}] ${one.says}`)
  for (const { says, verdict } of refused)
    console.log(`refused (${verdict.ok ? '' : verdict.reasons.join(', ')}) ${says}`)
}
