// all-MiniLM-L6-v2 as plain loops: slow, exact, and with nothing to install. It teaches the table of vectors and is a
// contender in evals/recognition; the coach itself never runs it.

import { createWorkbench, gelu, type Matrix, normaliseRows, type Workbench } from './distil-matrix.ts'

export const WIDTH = 384
const HEADS = 12
const LAYERS = 6
const HEAD = WIDTH / HEADS
const BENCH_BYTES = 120e6

/** The state of the last layer, rows by `WIDTH`, for each sequence of places in the vocabulary. */
export type MiniLm = (sequences: readonly (readonly number[])[]) => Float32Array[]

interface Dense {
  weights: Matrix
  bias: Float32Array
}

interface Norm {
  stretch: Float32Array
  shift: Float32Array
}

type Take = (name: string) => Float32Array

/** Reads the model from the text of its model.json and its one file of weights (8-bit, scaled per tensor). */
export function readMiniLm(description: string, weights: Uint8Array): MiniLm {
  const tensors = readTensors(description, weights)
  const take: Take = (name) => {
    const found = tensors.get(name)
    if (!found) throw new Error(`the model has no tensor "${name}"`)
    return found
  }
  const bench = createWorkbench(BENCH_BYTES)
  const embeddings = { pieces: take('unknown'), positions: take('unknown_0'), kinds: take('unknown_1') }
  const first = readNorm(take, 'embeddings')
  const layers = Array.from({ length: LAYERS }, (_, l) => readLayer(bench, take, `encoder/layer_._${l}`))
  return (sequences) => {
    const mark = bench.mark()
    const lengths = sequences.map((s) => s.length)
    let state = look(bench, sequences, embeddings)
    normaliseRows(state, first.stretch, first.shift)
    for (const layer of layers) state = pass(bench, state, { lengths, layer })
    let from = 0
    const states = lengths.map((length) => {
      const rows = state.values.slice(from * WIDTH, (from + length) * WIDTH)
      from += length
      return rows
    })
    bench.release(mark)
    return states
  }
}

type Layer = ReturnType<typeof readLayer>

function readLayer(bench: Workbench, take: Take, at: string) {
  const dense = (name: string, inputs: number): Dense => {
    const values = take(`${at}/${name}/Tensordot`)
    const outputs = values.length / inputs
    const weights = bench.matrix(outputs, inputs)
    for (let i = 0; i < inputs; i++) {
      for (let o = 0; o < outputs; o++) weights.values[o * inputs + i] = values[i * outputs + o]!
    }
    return { weights, bias: take(`${at}/${name}/BiasAdd`) }
  }
  return {
    query: dense('attention/self/query', WIDTH),
    key: dense('attention/self/key', WIDTH),
    value: dense('attention/self/value', WIDTH),
    attended: dense('attention/output/dense', WIDTH),
    attendedNorm: readNorm(take, `${at}/attention/output`),
    wide: dense('intermediate/dense', WIDTH),
    narrow: dense('output/dense', 4 * WIDTH),
    norm: readNorm(take, `${at}/output`),
  }
}

function readNorm(take: Take, at: string): Norm {
  return { stretch: take(`${at}/LayerNorm/batchnorm/mul`), shift: take(`${at}/LayerNorm/batchnorm`) }
}

function pass(bench: Workbench, before: Matrix, { lengths, layer }: { lengths: number[]; layer: Layer }): Matrix {
  const apply = (input: Matrix, { weights, bias }: Dense): Matrix => bench.timesTransposed(input, weights, bias)
  const [query, key, value] = [layer.query, layer.key, layer.value].map((d) => apply(before, d).values)
  const mixed = bench.matrix(before.rows, WIDTH)
  attend({ query: query!, key: key!, value: value! }, lengths, mixed.values)
  const state = addAndNormalise(apply(mixed, layer.attended), before, layer.attendedNorm)
  const wide = apply(state, layer.wide)
  gelu(wide)
  return addAndNormalise(apply(wide, layer.narrow), state, layer.norm)
}

interface Tensor {
  name: string
  shape: number[]
  dtype: 'float32' | 'int32'
  quantization?: { dtype: 'uint8'; min: number; scale: number }
}

const OWNER = /StatefulPartitionedCall\/model\/tf_bert_model\/bert\/|\/ReadVariableOp$/g

function readTensors(description: string, bytes: Uint8Array): Map<string, Float32Array> {
  const [group] = (JSON.parse(description) as { weightsManifest: { weights: Tensor[] }[] }).weightsManifest
  const tensors = new Map<string, Float32Array>()
  let from = 0
  for (const { name, shape, quantization } of group!.weights) {
    const count = shape.reduce((product, side) => product * side, 1)
    if (quantization) {
      const { min, scale } = quantization
      const values = new Float32Array(count)
      for (let i = 0; i < count; i++) values[i] = bytes[from + i]! * scale + min
      tensors.set(name.replace(OWNER, ''), values)
    }
    from += count * (quantization ? 1 : 4)
  }
  if (from !== bytes.length) throw new Error(`the weights have ${bytes.length} bytes, ${from} were described`)
  return tensors
}

function look(
  bench: Workbench,
  sequences: readonly (readonly number[])[],
  from: Record<'pieces' | 'positions' | 'kinds', Float32Array>,
): Matrix {
  const places = sequences.flatMap((s) => s.map((piece, position) => ({ piece, position })))
  const state = bench.matrix(places.length, WIDTH)
  places.forEach(({ piece, position }, r) => {
    for (let c = 0; c < WIDTH; c++) {
      state.values[r * WIDTH + c] =
        from.pieces[piece * WIDTH + c]! + from.positions[position * WIDTH + c]! + from.kinds[c]!
    }
  })
  return state
}

function addAndNormalise(sum: Matrix, other: Matrix, { stretch, shift }: Norm): Matrix {
  for (let at = 0; at < sum.values.length; at++) sum.values[at]! += other.values[at]!
  normaliseRows(sum, stretch, shift)
  return sum
}

/** Each row becomes the mean of the values in its sequence, weighed by how well its query meets their keys. */
function attend(
  { query, key, value }: Record<'query' | 'key' | 'value', Float32Array>,
  lengths: readonly number[],
  mixed: Float32Array,
): void {
  let first = 0
  for (const length of lengths) {
    const shares = new Float64Array(length)
    for (let at = first * WIDTH; at < (first + length) * WIDTH; at += HEAD) {
      const head = at % WIDTH
      for (let k = 0; k < length; k++) shares[k] = dot(query, at, key, (first + k) * WIDTH + head) / Math.sqrt(HEAD)
      softmax(shares)
      for (let k = 0; k < length; k++) {
        const source = (first + k) * WIDTH + head
        for (let c = 0; c < HEAD; c++) mixed[at + c]! += shares[k]! * value[source + c]!
      }
    }
    first += length
  }
}

function dot(a: Float32Array, aFrom: number, b: Float32Array, bFrom: number): number {
  let sum = 0
  for (let c = 0; c < HEAD; c++) sum += a[aFrom + c]! * b[bFrom + c]!
  return sum
}

function softmax(values: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY
  for (const x of values) top = Math.max(top, x)
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.exp(values[i]! - top)
    sum += values[i]!
  }
  for (let i = 0; i < values.length; i++) values[i]! /= sum
}
