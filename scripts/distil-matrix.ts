// The few operations on matrices that a small transformer needs. Numbers are 32-bit; every sum has a fixed order.

import { compileTile } from './distil-kernel.ts'

/** Rows of numbers laid end to end, at a place (in bytes) of the memory they share with the kernel. */
export interface Matrix {
  rows: number
  columns: number
  at: number
  values: Float32Array
}

/** A memory in which matrices are laid one after another; `release` gives back all that came after `mark`. */
export interface Workbench {
  matrix(rows: number, columns: number): Matrix
  mark(): number
  release(mark: number): void
  /** `left` times the transpose of `right`, whose rows must be a multiple of four, plus `bias` on every row. */
  timesTransposed(left: Matrix, right: Matrix, bias: Float32Array): Matrix
}

const PAGE = 65536

export function createWorkbench(bytes: number): Workbench {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
  const tile = compileTile(memory)
  let next = 0
  const matrix = (rows: number, columns: number): Matrix => {
    const at = next
    const even = rows + (rows % 2)
    next += 4 * even * columns
    const values = new Float32Array(memory.buffer, at, rows * columns)
    values.fill(0)
    return { rows, columns, at, values }
  }
  const timesTransposed = (left: Matrix, right: Matrix, bias: Float32Array): Matrix => {
    const product = matrix(left.rows, right.rows)
    const [step, outStep] = [4 * left.columns, 4 * right.rows]
    for (let r = 0; r < left.rows; r += 2) {
      for (let c = 0; c < right.rows; c += 4) {
        const out = product.at + r * outStep + 4 * c
        tile(left.at + r * step, step, right.at + c * step, step, out, outStep, left.columns)
      }
    }
    for (let from = 0; from < product.values.length; from += right.rows) {
      for (let c = 0; c < right.rows; c++) product.values[from + c]! += bias[c]!
    }
    return product
  }
  return {
    matrix,
    mark: () => next,
    release: (mark) => {
      next = mark
    },
    timesTransposed,
  }
}

/** Each row brought to mean 0 and variance 1, then stretched and moved. */
export function normaliseRows({ values, columns }: Matrix, stretch: Float32Array, shift: Float32Array): void {
  for (let from = 0; from < values.length; from += columns) {
    let mean = 0
    for (let c = 0; c < columns; c++) mean += values[from + c]! / columns
    let variance = 0
    for (let c = 0; c < columns; c++) variance += (values[from + c]! - mean) ** 2 / columns
    const scale = 1 / Math.sqrt(variance + 1e-12)
    for (let c = 0; c < columns; c++) {
      values[from + c] = (values[from + c]! - mean) * scale * stretch[c]! + shift[c]!
    }
  }
}

/** The Gaussian error linear unit in place, with the error function to 1.5e-7 (Abramowitz and Stegun 7.1.26). */
export function gelu({ values }: Matrix): void {
  for (let at = 0; at < values.length; at++) {
    const x = values[at]!
    const size = Math.abs(x) * Math.SQRT1_2
    const t = 1 / (1 + 0.3275911 * size)
    const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    const error = 1 - series * Math.exp(-size * size)
    values[at] = 0.5 * x * (1 + Math.sign(x) * error)
  }
}
