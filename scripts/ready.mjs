// What every command does before its own work: the right Node, the packages, whatever is stale built. Plain JavaScript
// without packages, because on a fresh clone there are none. All it says goes to stderr.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** What is built, and the files each part is made from. */
const PARTS = {
  library: ['content', 'models', 'src/knowledge', 'src/domain', 'src/models'],
  program: ['bin', 'src/app', 'src/domain', 'src/knowledge', 'src/models', 'src/server', 'src/terminal', 'src/vault'],
  web: [
    'content',
    'models',
    'src/app',
    'src/domain',
    'src/knowledge',
    'src/models',
    'src/vault',
    'src/web',
    'vite.config.ts',
  ],
}
const ALL_PARTS = ['package.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/ready.mjs']
const PART_NAMES = Object.keys(PARTS)

export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/** Ends the program with a plain sentence. */
export function stop(sentence) {
  say(sentence)
  process.exit(1)
}

/** Makes sure of Node, packages and the named parts, doing no more than is needed. */
export async function makeReady(parts = PART_NAMES) {
  requireNode()
  const stale = staleParts(parts)
  requirePackages(stale.length > 0 ? 'all' : 'run-time')
  if (stale.length === 0) return
  const { build } = await import('./build.mjs')
  await build(stale)
}

export function requireNode() {
  const needed = readJson('package.json').engines.node.replace(/^>=/, '')
  const [major = 0, minor = 0] = needed.split('.').map(Number)
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number)
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return
  stop(
    `Amante needs Node ${needed} or newer; this is Node ${process.versions.node}. Newer ones are at https://nodejs.org`,
  )
}

/** Installs the packages of package-lock.json where they are missing or others. */
export function requirePackages(which = 'all') {
  if (arePackagesThere(which)) return
  say('Installing what Amante needs (once; it takes a minute) …')
  const npm = process.env.npm_execpath
  const [command, first] = npm ? [process.execPath, [npm]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
  const result = spawnSync(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  })
  if (result.status === 0) return
  stop('The packages could not be installed; npm says why above. Without a network this works only once they are here.')
}

function arePackagesThere(which) {
  const kept = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(kept)) return false
  const installed = JSON.parse(readFileSync(kept, 'utf8')).packages
  return Object.entries(readJson('package-lock.json').packages).every(([place, { version, dev, optional, peer }]) => {
    if (place === '' || optional || peer || (dev && which === 'run-time')) return true
    return installed[place]?.version === version
  })
}

/** The parts whose sources are not those they were last built from. */
export function staleParts(parts = PART_NAMES) {
  const stamps = readStamps()
  return parts.filter((part) => stamps[part] !== stampOf(part))
}

/** A hash of everything a part is built from. */
export function stampOf(part) {
  const hash = createHash('sha256')
  for (const file of [...ALL_PARTS, ...PARTS[part]].flatMap(filesUnder)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

export function readStamps() {
  try {
    return readJson('dist/.stamp')
  } catch {
    return {}
  }
}

function filesUnder(place) {
  const full = join(root, place)
  if (!existsSync(full)) return []
  const entries = readdirSyncOrSelf(full)
  if (entries === undefined) return [place]
  return entries
    .filter((entry) => !/\.test\.tsx?$|^schema$/.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${place}/${entry.name}`) : [`${place}/${entry.name}`]))
    .sort()
}

function readdirSyncOrSelf(full) {
  try {
    return readdirSync(full, { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  }
}

function readJson(place) {
  return JSON.parse(readFileSync(join(root, place), 'utf8'))
}
