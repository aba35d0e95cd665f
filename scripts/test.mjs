// npm test: types, lint, content, unit tests, then journeys through the page in Chromium. The last line is the count.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium, HOW_TO_GET_IT } from './find-chromium.mjs'
import { makeReady, root, say } from './ready.mjs'

const count = { passed: 0, failed: 0 }
let finished = false
let running
const reports = mkdtempSync(join(tmpdir(), 'amante-test-'))

// Printed whatever happens, so that a build that breaks counts as a failure too.
process.on('exit', () => {
  rmSync(reports, { recursive: true, force: true })
  if (!finished) count.failed += 1
  if (count.failed > 0) process.exitCode = 1
  writeSync(1, `${count.passed} passed, ${count.failed} failed\n`)
})

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    running?.kill(signal)
    process.exit(1)
  })
}

await makeReady()
await Promise.all([
  check('types', ['typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']),
  check('types of the domain', ['typescript/bin/tsc', '--noEmit', '-p', 'src/domain/tsconfig.json']),
])
await check('lint', ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'])
await check('unused files and packages', ['knip/bin/knip.js'])
await check('content', [join(root, 'dist/bin/amante.js'), 'check'])
await vitest('unit tests', 'vitest.config.ts')
await journeys()
finished = true

/** One check: silent when it holds, its whole output when not. */
async function check(name, [program, ...args]) {
  const file = program.startsWith(root) ? program : join(root, 'node_modules', program)
  const { code, output } = await runNode([file, ...args], 'kept')
  if (code === 0) count.passed += 1
  else count.failed += 1
  say(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`)
}

/** A whole Vitest run; each of its tests counts. */
async function vitest(name, config, env = {}) {
  const report = join(reports, `${config}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', config, ...reporters]
  const { code } = await runNode(args, 'shown', env)
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
  const passed = result?.numPassedTests ?? 0
  // A file that cannot even be loaded has no test in it, and still has failed.
  const unloaded = result?.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const told = (result?.numFailedTests ?? 0) + (unloaded?.length ?? 0)
  const failed = code !== 0 && told === 0 ? 1 : told
  count.passed += passed
  count.failed += failed
  say(`${code === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed`)
}

async function journeys() {
  const chromium = findChromium()
  if (chromium) return vitest('journeys', 'vitest.journeys.config.ts', { CHROME_PATH: chromium })
  const isRequired = process.env.CI !== undefined && process.env.CI !== 'false'
  if (isRequired) count.failed += 1
  say(`${isRequired ? '✗' : '–'} journeys need Chromium, and there is none here. ${HOW_TO_GET_IT}`)
}

function runNode(args, output, env = {}) {
  return new Promise((resolve) => {
    const stdio = output === 'shown' ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe']
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio })
    running = child
    let text = ''
    child.stdout?.on('data', (chunk) => (text += chunk))
    child.stderr?.on('data', (chunk) => (text += chunk))
    child.on('close', (code) => resolve({ code, output: text }))
  })
}
