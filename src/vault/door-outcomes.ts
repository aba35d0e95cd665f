// What may come of each verb of the door, as plain values.

import type { Vault } from './vault.ts'

/** keys-gone: the records are there, but this device has no key for them. damaged: the keys do not open. weakened: stored parameters are below the floor. */
export type Refusal = 'keys-gone' | 'damaged' | 'weakened'

/** new: nothing kept yet. closed: something is kept; `unlock` opens it, with the PIN where there is one. Times are epoch milliseconds. */
export type DoorStanding =
  | { state: 'new' | 'open' | 'closed'; pin: boolean; waitUntil?: number }
  | { state: 'refused'; why: Refusal; pin: false }

/** How a PIN was received. After `wait` it was not even looked at. */
export type PinRefused =
  | { outcome: 'wrong-pin'; wrong: number; waitUntil?: number }
  | { outcome: 'wait'; waitUntil: number }
  | { outcome: 'pin-needed' }

/** open: here is the vault. refused: the keys cannot be had, with or without a PIN. */
export type UnlockOutcome = { outcome: 'open'; vault: Vault } | PinRefused | { outcome: 'refused'; why: Refusal }
/** already-set: another PIN is there, to be removed first. locked: the vault is not open here. */
export type SetPinOutcome = { outcome: 'set' | 'too-short' | 'already-set' | 'locked' }
/** none-set: there was no PIN. locked: the vault is not open here. */
export type RemovePinOutcome = { outcome: 'removed' } | { outcome: 'none-set' } | { outcome: 'locked' } | PinRefused
