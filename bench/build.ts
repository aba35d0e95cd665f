// npx tsx bench/build.ts: how long the build takes, and how large the packages are where the program only runs.

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printTable } from './print-table.ts'
import { ROOT } from './started-server.ts'

const whole = timeBuild('--all')
const again = timeBuild()
const folder = mkdtempSync(join(tmpdir(), 'amante-install-'))
const sizes = { all: folderSize(join(ROOT, 'node_modules')), running: '', built: folderSize(join(ROOT, 'dist')) }
try {
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(ROOT, file), join(folder, file))
  const shell = process.platform === 'win32'
  spawnSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit', shell })
  sizes.running = folderSize(join(folder, 'node_modules'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
printTable('Build and size', [
  { what: 'whole build', figure: `${whole.toFixed(1)} s` },
  { what: 'build with nothing stale', figure: `${again.toFixed(2)} s` },
  { what: 'dist', figure: sizes.built },
  { what: 'packages to develop', figure: sizes.all },
  { what: 'packages to run (npm ci --omit=dev)', figure: sizes.running },
])

function timeBuild(...args: string[]): number {
  const begun = performance.now()
  execFileSync(process.execPath, ['scripts/build.mjs', ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  return (performance.now() - begun) / 1000
}

function folderSize(path: string): string {
  return execFileSync('du', ['-shL', path], { encoding: 'utf8' }).split('\t')[0] ?? ''
}
