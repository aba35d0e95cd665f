// Shift pressed three times, alone: the quiet way out for hands on a keyboard. Counted as keys come up, so that holding
// Shift to write a capital never counts.

export interface ShiftCount {
  presses: number
  /** When the last press ended, in milliseconds. */
  at: number
  /** Whether Shift is down and nothing else has been pressed since. */
  alone: boolean
}

export const NO_PRESSES: ShiftCount = { presses: 0, at: 0, alone: false }
export const PRESSES_TO_LEAVE = 3
export const LONGEST_GAP = 5000

export interface KeyMoment {
  type: 'down' | 'up'
  key: string
  at: number
}

export function countShift(count: ShiftCount, { type, key, at }: KeyMoment): ShiftCount {
  if (key !== 'Shift') return type === 'down' ? NO_PRESSES : count
  if (type === 'down') return { ...count, alone: true }
  if (!count.alone) return NO_PRESSES
  const inTime = count.presses > 0 && at - count.at <= LONGEST_GAP
  return { presses: inTime ? count.presses + 1 : 1, at, alone: false }
}
