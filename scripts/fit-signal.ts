// Learns the signal of danger from evals/safety/training and what else training-lines.ts names, and writes it to
// content/safety/signals. The same text gives the same file to the byte; --check learns anew and fails where the file that
// lies there is another. Sets named after --without are not learnt from.
// Usage: npx tsx scripts/fit-signal.ts [--check | --without SET ...]

import { readFileSync, writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { trainingLines } from '../evals/safety/training-lines.ts'
import { KEPT } from './signal-budget.ts'
import { classOfKey, wordClasses } from './signal-classes.ts'
import { learn } from './signal-heads.ts'
import { hearLines } from './signal-lessons.ts'
import { packLearnt } from './signal-pack.ts'
import { thresholdsOf, tryUnseen } from './signal-thresholds.ts'

const FILE = new URL('../content/safety/signals/learnt.en.yaml', import.meta.url)
const HEAD =
  '# yaml-language-server: $schema=../../schema/signals.json\n# Written by scripts/fit-signal.ts: run it anew when its lines change.\n'

const [flag, ...without] = process.argv.slice(2)
if (flag !== undefined && flag !== '--without' && flag !== '--check') {
  throw new Error(`fit-signal knows --check and --without, not ${flag}`)
}

const classes = wordClasses(new URL('../models/vectors/en.bin', import.meta.url))
const lines = hearLines(trainingLines(without), classOfKey(classes))
const levels = thresholdsOf(tryUnseen(lines, KEPT))
const learnt = packLearnt(classes, learn(lines, KEPT), levels)
const text = HEAD + stringify({ learnt }, { lineWidth: 0 })
console.log(`${lines.length} lines, ${learnt.features.count} features`, levels)

if (flag !== '--check') writeFileSync(FILE, text)
else if (readFileSync(FILE, 'utf8') === text) console.log('The file that lies there is what is learnt today.')
else {
  console.log('The file that lies there is not what is learnt today.')
  process.exitCode = 1
}
