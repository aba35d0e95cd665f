// Builds dist/: library (compiled content for Node), program (the command), web (the page, with compressed copies
// beside it). Run by itself it builds what is stale; `--all` builds everything.

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { readStamps, requireNode, requirePackages, root, say, staleParts, stampOf, stop } from './ready.mjs'

const dist = join(root, 'dist')

/** Builds the named parts and remembers what they were built from. */
export async function build(parts) {
  const started = performance.now()
  say(`Building ${parts.join(', ')} …`)
  mkdirSync(dist, { recursive: true })
  for (const part of parts) {
    const stamp = stampOf(part)
    forgetStamp(part)
    await builders[part]()
    writeFileSync(join(dist, '.stamp'), JSON.stringify({ ...readStamps(), [part]: stamp }))
  }
  say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}

const builders = { library: buildLibrary, program: buildProgram, web: buildWeb }

async function buildLibrary() {
  const { register } = await import('tsx/esm/api')
  const unregister = register()
  const { writeLibraries } = await import(pathToFileURL(join(root, 'src/knowledge/write-libraries.ts')).href)
  const { leftOut, problems } = writeLibraries(root, join(dist, 'library'))
  await unregister()
  for (const { language, missing } of leftOut) say(`"${language}" is left out: ${missing.join(', ')}`)
  if (problems.length > 0) say(`${problems.length} problems in content/; "npm run content" lists them.`)
}

async function buildProgram() {
  const { build: bundle } = await import('esbuild')
  rmSync(join(dist, 'bin'), { recursive: true, force: true })
  await bundle({
    absWorkingDir: root,
    entryPoints: { amante: 'bin/amante.ts' },
    outdir: join(dist, 'bin'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: 'parts/[name]-[hash]',
    // Packages in the older module form ask for built-ins through `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    legalComments: 'none',
    logLevel: 'warning',
  }).catch(() => stop('The program could not be built; the reasons are above.'))
}

async function buildWeb() {
  const { build: bundle } = await import('vite')
  const quiet = { logLevel: 'warn', build: { rolldownOptions: { checks: { pluginTimings: false } } } }
  await bundle({ configFile: join(root, 'vite.config.ts'), ...quiet }).catch((error) => {
    say(error.message)
    stop('The page could not be built; the reasons are above.')
  })
  await compressAll(join(dist, 'web'))
}

const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.webmanifest', '.wasm', '.bin'])
const WORTH_IT = 1024
/** Above this stand tables of numbers: packed harder, they would lose one percent and take a hundred times as long. */
const LARGE = 600 * 1024

/** Lays a .br and a .gz beside each file that gains by it, so that the server never compresses. */
async function compressAll(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size >= WORTH_IT)
  await Promise.all(files.map(compress))
}

async function compress(file) {
  const bytes = readFileSync(file)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 4 : 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  if (br.length < bytes.length * 0.95) writeFileSync(`${file}.br`, br)
  if (gz.length < bytes.length * 0.95) writeFileSync(`${file}.gz`, gz)
}

function forgetStamp(part) {
  const { [part]: _, ...others } = readStamps()
  writeFileSync(join(dist, '.stamp'), JSON.stringify(others))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode()
  requirePackages()
  const parts = process.argv.includes('--all') ? Object.keys(builders) : staleParts()
  if (parts.length > 0) await build(parts)
  else say('Everything is built.')
}
