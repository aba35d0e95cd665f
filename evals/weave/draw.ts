// Draws the Weave of made-up lives, to be looked at: npx tsx evals/weave/draw.ts some-folder
// Three days, three months, three years and five full years, for one, two and four people, by day and by night.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { chromium, type Page } from 'playwright-core'
import type { Loom } from '#domain/weave/picture.ts'
import { svgOf } from '#domain/weave/svg-of.ts'
import { weave } from '#domain/weave/weave.ts'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { madeUpActs, SPANS } from './made-up-acts.ts'

const PEOPLE = [1, 2, 4]
const THEMES = ['day', 'night'] as const
const SIZE = { width: 684, height: 912 }

const [folder] = process.argv.slice(2)
const executablePath = findChromium()
if (!folder) throw new Error('Which folder shall the pictures go to?')
if (!executablePath) throw new Error('There is no Chromium here.')
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const page = await browser.newPage({ viewport: SIZE })
  for (const [span, life] of Object.entries(SPANS)) {
    for (const people of PEOPLE) {
      const acts = madeUpActs({ ...life, people })
      for (const theme of THEMES) await draw(page, `${span}-${people}-${theme}`, { acts, people, size: SIZE, theme })
    }
  }
} finally {
  await browser.close()
}

async function draw(page: Page, name: string, loom: Loom): Promise<void> {
  const begun = performance.now()
  const svg = svgOf(weave(loom))
  const took = performance.now() - begun
  writeFileSync(join(folder!, `${name}.svg`), svg)
  await page.setContent(`<body style="margin:0">${svg}</body>`)
  await page.screenshot({ path: join(folder!, `${name}.png`) })
  console.log(`${name}: ${loom.acts.length} acts, ${Math.round(svg.length / 1024)} KB, ${took.toFixed(0)} ms`)
}
