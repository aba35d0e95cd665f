// `npm run check`: types, lint and content side by side, for one processor alone would wait for them; then the unit tests,
// which take all there are. What each said is printed together.

import { spawn } from 'node:child_process'
import { root } from './ready.mjs'

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Runs one script of package.json to its end; resolves to whether it held. */
function run(script, stdio) {
  return new Promise((resolve) => {
    const child = spawn(npm, ['run', '-s', script], { cwd: root, stdio, shell: process.platform === 'win32' })
    let told = ''
    child.stdout?.on('data', (data) => (told += data))
    child.stderr?.on('data', (data) => (told += data))
    child.once('error', () => resolve(false))
    child.once('close', (code) => {
      process.stdout.write(told)
      resolve(code === 0)
    })
  })
}

const first = await Promise.all(['types', 'lint', 'content'].map((script) => run(script, 'pipe')))
const holds = first.every(Boolean) && (await run('unit', 'inherit'))
process.exitCode = holds ? 0 : 1
