// `npm run check`: types, lint and content side by side, for one processor alone would wait for them; then the unit tests,
// which take all there are. They read what content learnt, so they begin as soon as it has, and not once it has proved the rest.

import { spawn } from 'node:child_process'
import { root } from './ready.mjs'

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Starts one script of package.json: `begun` once it says something, `holds` once it ended, `told` all that it said. */
function run(script, stdio = 'pipe') {
  const child = spawn(npm, ['run', '-s', script], { cwd: root, stdio, shell: process.platform === 'win32' })
  const told = []
  child.stdout?.on('data', (data) => told.push(data))
  child.stderr?.on('data', (data) => told.push(data))
  const begun = new Promise((resolve) => child.stdout?.once('data', () => resolve(true)))
  const holds = new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
  return { begun, holds, told }
}

const print = ({ told }) => process.stdout.write(Buffer.concat(told))

const content = run('content')
const quick = ['types', 'lint'].map((script) => run(script))
const ready = await Promise.all([...quick.map(({ holds }) => holds), Promise.race([content.begun, content.holds])])
quick.forEach(print)
const tested = ready.every(Boolean) && (await run('unit', 'inherit').holds)
const proved = await content.holds
print(content)
process.exitCode = tested && proved ? 0 : 1
