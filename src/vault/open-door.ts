// The door of the vault in guest mode: no account, keys that belong to this device, a PIN for who wants one. What a
// person may meet here is an outcome; what is thrown is StoreError (the disk) or CryptoError "unavailable".

import { type Announcer, silentAnnouncer } from './announcer.ts'
import { CryptoError } from './crypto/crypto-error.ts'
import { loadSodium, loadSodiumWithArgon, type Sodium } from './crypto/sodium.ts'
import type {
  DoorStanding,
  PinRefused,
  Refusal,
  RemovePinOutcome,
  SetPinOutcome,
  UnlockOutcome,
} from './door-outcomes.ts'
import { type DeviceKey, KeyError } from './keys/device-key.ts'
import { makeWrap, readKeyring, readWrap, removeKeys, replaceWrap, type StoredWrap } from './keys/key-metas.ts'
import { wipeKeyring } from './keys/keyring.ts'
import { unwrapByDevice, unwrapByPin, wrapMaster } from './keys/master-wrap.ts'
import { forgetAttempts, takeTry, waitingUntil } from './keys/pin-attempts.ts'
import { recordBox } from './record-box.ts'
import { SealedVault } from './sealed-vault.ts'
import type { Store } from './store/store.ts'

/** The fewest characters of a PIN; any characters will do. */
export const SHORTEST_PIN = 4

/** What the door stands on; all of it comes from outside. */
export interface DoorParts {
  store: Store
  deviceKey: DeviceKey
  /** Epoch milliseconds. */
  clock: () => number
  /** A new id with each call: 1 to 64 of A-Z, a-z, 0-9, "_" and "-", never the same twice. */
  ids: () => string
  /** How other tabs on the same store are told; nobody is when absent. */
  announcer?: Announcer
}

interface Opened {
  vault: SealedVault
  masterKey: Uint8Array
}

/** One door for one store in one tab; its verbs run one after the other. */
export class Door {
  readonly #parts: Required<DoorParts>
  readonly #stopListening: () => void
  #opened: Opened | undefined
  /** How often another tab has said that the keys are to be forgotten. */
  #locksHeard = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(parts: DoorParts) {
    this.#parts = { announcer: silentAnnouncer, ...parts }
    this.#stopListening = this.#parts.announcer.listen((news) => {
      if (news.kind === 'locked') this.#hearOfLock()
      // A store that fails here fails again at the next call of the person, who is then told.
      else this.#opened?.vault.refreshOnly(news.ids).catch(() => undefined)
    })
  }

  /** How things stand; cheap, needs no cryptography. */
  async standing(): Promise<DoorStanding> {
    const { store, clock } = this.#parts
    try {
      const stored = await readWrap(store)
      if (!stored) return { state: 'new', pin: false }
      const pin = stored.wrap.stretch !== undefined
      if (this.#opened) return { state: 'open', pin }
      const waitUntil = pin ? await waitingUntil(store, clock) : undefined
      return { state: 'closed', pin, ...(waitUntil !== undefined && { waitUntil }) }
    } catch (error) {
      return { state: 'refused', why: refusalOf(error), pin: false }
    }
  }

  /** Opens what is kept, or makes the keys at the very first start; the same vault again while it is open. */
  unlock(pin?: string): Promise<UnlockOutcome> {
    return this.#inTurn(async () => {
      if (this.#opened) return { outcome: 'open', vault: this.#opened.vault }
      const heardBefore = this.#locksHeard
      const came = await this.#tryToOpen(pin)
      if (heardBefore === this.#locksHeard || (came.outcome !== 'open' && came.outcome !== 'refused')) return came
      // Another tab locked or erased everything while this one was opening: what stands now decides, without the PIN.
      if (came.outcome === 'open') came.vault.lock()
      return this.#tryToOpen(undefined)
    })
  }

  /** Forgets the keys here and in every other tab. */
  lock(): void {
    this.#opened?.vault.lock()
    this.#parts.announcer.announce({ kind: 'locked' })
  }

  /** Asks for a PIN from the next unlock on. To change one, remove the old one first: that takes knowing it. */
  setPin(pin: string): Promise<SetPinOutcome> {
    return this.#inTurn(async () => {
      if (!this.#opened) return { outcome: 'locked' }
      if ([...pin.normalize('NFKC')].length < SHORTEST_PIN) return { outcome: 'too-short' }
      const { store, deviceKey } = this.#parts
      const stored = await readWrap(store)
      if (!stored) return { outcome: 'locked' }
      if (stored.wrap.stretch) return { outcome: 'already-set' }
      const { masterKey } = this.#opened
      const wrap = await wrapMaster(await loadSodium(), { masterKey, deviceKey, pin })
      return { outcome: (await replaceWrap(store, stored, wrap)) ? 'set' : 'already-set' }
    })
  }

  /** Takes the PIN away, for who knows it; wrong ones count as they do at unlock. */
  removePin(pin: string): Promise<RemovePinOutcome> {
    return this.#inTurn(async () => {
      if (!this.#opened) return { outcome: 'locked' }
      const { store, deviceKey } = this.#parts
      const stored = await readWrap(store)
      if (!stored?.wrap.stretch) return { outcome: 'none-set' }
      const sodium = await loadSodium()
      const master = await this.#masterKey(sodium, stored, pin)
      if (master.outcome !== 'opened') return master
      const wrap = await wrapMaster(sodium, { masterKey: master.masterKey, deviceKey })
      master.masterKey.fill(0)
      return { outcome: (await replaceWrap(store, stored, wrap)) ? 'removed' : 'none-set' }
    })
  }

  /** Destroys the keys, then the records; works without the PIN. Afterwards things stand as `new`. */
  eraseEverything(): Promise<void> {
    return this.#inTurn(async () => {
      const { store, deviceKey } = this.#parts
      this.lock()
      try {
        await deviceKey.destroy()
        await removeKeys(store)
      } finally {
        await store.clear()
      }
      // Another tab may have been in the middle of writing when it was told to lock.
      if ((await store.list()).length > 0) await store.clear()
    })
  }

  /** Forgets the keys in this tab alone and lets go of the store. */
  async close(): Promise<void> {
    this.#stopListening()
    this.#opened?.vault.lock()
    this.#parts.announcer.close()
    await this.#parts.store.close()
  }

  #hearOfLock(): void {
    this.#locksHeard++
    this.#opened?.vault.lock()
  }

  async #tryToOpen(pin: string | undefined): Promise<UnlockOutcome> {
    const { store, deviceKey } = this.#parts
    try {
      const sodium = await loadSodium()
      const stored = (await readWrap(store)) ?? (await makeWrap(sodium, store, deviceKey))
      const master = await this.#masterKey(sodium, stored, pin)
      if (master.outcome !== 'opened') return master
      return { outcome: 'open', vault: await this.#open(sodium, master.masterKey) }
    } catch (error) {
      return { outcome: 'refused', why: refusalOf(error) }
    }
  }

  async #masterKey(
    sodium: Sodium,
    { wrap }: StoredWrap,
    pin: string | undefined,
  ): Promise<{ outcome: 'opened'; masterKey: Uint8Array } | PinRefused> {
    const { store, deviceKey, clock } = this.#parts
    const inner = await unwrapByDevice(wrap, deviceKey)
    if (!wrap.stretch) return { outcome: 'opened', masterKey: inner }
    if (pin === undefined) return { outcome: 'pin-needed' }
    // What a try needs is fetched first: a lost network must not use one up.
    await loadSodiumWithArgon()
    const attempt = await takeTry(store, clock)
    if (!attempt.allowed) return { outcome: 'wait', waitUntil: attempt.waitUntil }
    const masterKey = await unwrapByPin(sodium, inner, { pin, stretch: wrap.stretch })
    if (!masterKey) {
      const { wrong, waitUntil } = attempt
      return { outcome: 'wrong-pin', wrong, ...(waitUntil !== undefined && { waitUntil }) }
    }
    await forgetAttempts(store)
    return { outcome: 'opened', masterKey }
  }

  async #open(sodium: Sodium, masterKey: Uint8Array): Promise<SealedVault> {
    const { store, clock, ids, announcer } = this.#parts
    const keyring = await readKeyring(sodium, store, masterKey)
    const vault = await SealedVault.open({
      store,
      clock,
      ids,
      box: recordBox(sodium, keyring),
      announce: (changed) => announcer.announce({ kind: 'changed', ids: changed }),
      onLock: () => {
        wipeKeyring(keyring)
        masterKey.fill(0)
        this.#opened = undefined
      },
    })
    this.#opened = { vault, masterKey }
    return vault
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(work)
    this.#last = run.catch(() => undefined)
    return run
  }
}

/** The door to what is kept in a store. */
export function openDoor(parts: DoorParts): Door {
  return new Door(parts)
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof KeyError) return error.trouble === 'damaged' ? 'damaged' : 'keys-gone'
  if (error instanceof CryptoError && error.trouble === 'weakened') return 'weakened'
  throw error
}
