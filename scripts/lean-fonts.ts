// npx tsx scripts/lean-fonts.ts: the page's two faces with only the weights its styles use, into src/web/look/fonts. A third
// of what a face weighs is how thin and how black it could be.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

/** From plain text to the heaviest label; `font-weight` in src/web/look/fonts.css says the same. */
const WEIGHTS = { min: 400, max: 600, default: 400 }
/** Copyright, licence, and where the licence stands: they stay in the file. */
const NAMES = [0, 13, 14]
/** Letters with and without marks, spacing marks, punctuation, currencies, signs, arrows and figures. */
const RANGES = [
  [0x20, 0x24f],
  [0x2b0, 0x36f],
  [0x2000, 0x22ff],
] as const

const out = new URL('../src/web/look/fonts/', import.meta.url)
const text = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
).join('')

mkdirSync(out, { recursive: true })
for (const face of ['literata', 'figtree']) {
  const file = `@fontsource-variable/${face}/files/${face}-latin-wght-normal.woff2`
  const whole = readFileSync(fileURLToPath(import.meta.resolve(file)))
  const lean = await subsetFont(whole, text, {
    targetFormat: 'woff2',
    variationAxes: { wght: WEIGHTS },
    preserveNameIds: NAMES,
  })
  writeFileSync(new URL(`${face}-latin.woff2`, out), lean)
  console.log(`${face}: ${lean.length} bytes, of ${whole.length}`)
}
