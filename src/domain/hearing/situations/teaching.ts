// What each line teaches, and how far it may be doubted.

import type { Line } from './lines.ts'

/**
 * By kind: what the coach says of a situation is not how people put it, other themes are many and various, and small talk is
 * said word for word.
 */
const DOUBT: Record<Line['kind'], number> = { heard: 1, not_heard: 1, beside: 3.3, 'small-talk': 0.3, elsewhere: 2.5 }

/** 1 for the situation that a line speaks of, 0 for all others. */
export function targetsOf(line: Line, classes: number): Float32Array {
  const targets = new Float32Array(classes)
  if (line.kind === 'heard' || line.kind === 'beside') targets[line.of] = 1
  return targets
}

/** How far each line may be doubted; where a situation has many, a little more, so that it does not drown the others. */
export function doubtsOf(lines: readonly Line[]): Float32Array {
  const counts = new Map<number, number>()
  for (const { kind, of } of lines) if (kind === 'heard') counts.set(of, (counts.get(of) ?? 0) + 1)
  const mean = [...counts.values()].reduce((sum, n) => sum + n, 0) / Math.max(1, counts.size)
  return Float32Array.from(lines, ({ kind, of }) =>
    kind === 'heard' ? DOUBT.heard * Math.sqrt(counts.get(of)! / mean) : DOUBT[kind],
  )
}
