// Builds the product on one device from its parts: the one place where verbs, vault and ears meet.

import { screen } from '#domain/safety/screen.ts'
import type { Announcer } from '#vault/announcer.ts'
import type { DeviceKey } from '#vault/keys/device-key.ts'
import { openDoor } from '#vault/open-door.ts'
import type { Store } from '#vault/store/store.ts'
import type { Vault } from '#vault/vault.ts'
import { VaultError } from '#vault/vault-error.ts'
import { adoptOrphans } from './adopt-orphans.ts'
import type { Amante } from './amante.ts'
import { commitmentView, settleCommitment } from './commitments.ts'
import { type Context, createEars, type EarsParts } from './context.ts'
import { draftOf, keepDraft } from './drafts.ts'
import { eraseTalk, renameTalk } from './edit-talk.ts'
import { editFact, factView, forgetExpired } from './facts.ts'
import { heed } from './heed.ts'
import { localDay } from './local-day.ts'
import { createLockVerbs } from './lock.ts'
import { lookAt } from './look-at.ts'
import { connectionOf } from './model/connection.ts'
import { listSpent } from './model/cost.ts'
import type { ModelVerbs } from './model/model-verbs.ts'
import { Conduct, type ModelParts, type Models } from './model/models-at-hand.ts'
import { forgetSent, listSent } from './model/sent.ts'
import { referralsOf } from './notices.ts'
import { keepTalk, viewTalk } from './open-talk.ts'
import { openingWords } from './opening-words.ts'
import { outcomeOf, TroubleError, troubleOf } from './outcome.ts'
import { erasePlan, HeldPlans, keepPlan, plansOf, writePlan } from './plans.ts'
import type { Practising } from './practice/courses.ts'
import { createNoteVerbs } from './practice/note-verbs.ts'
import { createRegularVerbs } from './practice/regular-verbs.ts'
import { holdPractices, type PracticeShelf } from './practice/shelf-of-practices.ts'
import { createRehearsalVerbs } from './rehearsal/rehearsal-verbs.ts'
import { listTalks, searchTalks } from './search-talks.ts'
import { sendMessage } from './send-message.ts'
import { changeSettings, settingsOf } from './settings.ts'
import { takeOn } from './take-on.ts'
import { Unkept } from './unkept.ts'
import type { Outcome } from './views.ts'
import { checkVersion, keepWords, lookAtMessage } from './workshop.ts'

export interface AmanteParts extends EarsParts {
  store: Store
  deviceKey: DeviceKey
  /** Why `store` is one in memory, as a key of content/ui; absent where things can be kept. */
  memoryOnly?: string
  /** Epoch milliseconds. */
  clock: () => number
  ids: () => string
  /** 0 (included) to 1 (excluded). */
  chance: () => number
  announcer?: Announcer
  /** What can be practised; each kind loaded when it is first wanted. */
  practices: PracticeShelf
  /** What it takes to speak with a language model; absent where none can be connected. */
  models?: () => Promise<ModelParts>
  /** Runs work that would keep a message waiting once no message has come for a while; at once when absent. */
  whenQuiet?: (work: () => void) => void
}

export function createAmante(parts: AmanteParts): Amante {
  const { store, deviceKey, clock, ids, chance, announcer, memoryOnly, whenQuiet = (work) => work() } = parts
  const door = openDoor({ store, deviceKey, clock, ids, ...(announcer ? { announcer } : {}) })
  const ears = createEars(parts)
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const unkept = new Unkept()
  const heldPlans = new HeldPlans()
  const conduct = new Conduct()
  let open: Vault | undefined

  function forgetHeld(): void {
    unkept.clear()
    heldPlans.clear()
    conduct.clear()
  }
  async function opened(vault: Vault | undefined): Promise<void> {
    if (vault === open) return
    open = vault
    if (!vault) forgetHeld()
    vault?.onChange(() => {
      // Another window locked: what is only held goes at once, as it does in that window.
      if (vault.locked) forgetHeld()
      tell()
    })
    if (vault) {
      await adoptOrphans(vault)
      await forgetExpired(vault, clock())
    }
    tell()
  }
  async function vault(): Promise<Vault> {
    const came = await door.unlock()
    if (came.outcome === 'refused') throw new TroubleError(came.why === 'keys-gone' ? 'keys-gone' : 'damaged')
    if (came.outcome !== 'open') throw new VaultError('locked', came.outcome)
    await opened(came.vault)
    return came.vault
  }
  const one = inTurn()
  const read = <T>(work: (vault: Vault) => T | Promise<T>) => outcomeOf(async () => work(await vault()))
  const write = <T>(work: (vault: Vault) => Promise<T>) => one(() => read(work))
  const context: Context = { vault, ears, unkept, ids, sessionAt: clock(), clock, chance }

  const { models } = parts
  const modelVerbs = async () => {
    if (!models) throw new TroubleError('not-found')
    const { createModelVerbs } = await import('./model/model-verbs.ts')
    return createModelVerbs({ ...(await models()), context, conduct, inTurn: one } satisfies Models)
  }
  const withModel = <T>(work: (verbs: ModelVerbs) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    modelVerbs().then(work, (error: unknown) => ({ ok: false as const, trouble: troubleOf(error) }))

  const practising: Practising = { context, practices: holdPractices(parts.practices), today: () => localDay(clock()) }

  return {
    ...createLockVerbs({
      door,
      ears,
      ...(memoryOnly ? { memoryOnly } : {}),
      opened,
      unreadable: () => open?.unreadable.length ?? 0,
    }),
    warmUp: async () => {
      const { signals } = await ears.library()
      screen('', [], signals)
      await ears.hear()
    },
    sendMessage: (input) => {
      // Whoever writes on no longer waits for other words to what came before.
      conduct.stop()
      return one(() => outcomeOf(() => sendMessage(context, input))).finally(() => whenQuiet(ears.improve))
    },
    openingWords: () => one(() => outcomeOf(() => openingWords(context))),
    takeOn: (input) => one(() => outcomeOf(() => takeOn(context, input))),

    sayBetter: (input) => one(() => outcomeOf(() => lookAtMessage(context, input))),
    checkWords: (text) => outcomeOf(() => checkVersion(context, text)),
    keepWords: (text, when) => one(() => outcomeOf(() => keepWords(context, text, when))),

    talks: async () => listTalks(await vault()),
    talk: (id) => read((v) => viewTalk(v, context, id)),
    searchTalks: async (words) => searchTalks(await vault(), words),
    renameTalk: (id, title) => write((v) => renameTalk(v, id, title)),
    keepTalk: (id) =>
      write(async (v) => {
        await keepTalk(v, context, id)
        return viewTalk(v, context, id)
      }),
    eraseTalk: (id) =>
      write(async (v) => {
        const held = unkept.take(id)
        if (v.get('talk', id) || !held) await eraseTalk(v, id)
      }),

    facts: async () => (await vault()).all('fact').map(factView),
    editFact: (id, text) => write((v) => editFact(v, id, text)),
    forgetFact: (id) => write((v) => v.remove('fact', id)),
    commitments: async () => (await vault()).all('commitment').map(commitmentView),
    settleCommitment: (id, outcome) => write((v) => settleCommitment(v, id, outcome)),

    plans: async () => plansOf(await vault(), heldPlans),
    writePlan: (part) => one(() => outcomeOf(() => writePlan(context, heldPlans, part))),
    keepPlan: (plan) => write((v) => keepPlan(v, heldPlans, plan)),
    erasePlan: (plan) => write((v) => erasePlan(v, heldPlans, plan)),

    model: async () => {
      if (!connectionOf(await vault())) return undefined
      const known = await withModel((verbs) => verbs.model())
      return known.ok ? known.value : undefined
    },
    findModels: () => withModel((verbs) => verbs.findModels()),
    connectModel: (to) => withModel((verbs) => verbs.connectModel(to)),
    useModel: (uses) => withModel((verbs) => verbs.useModel(uses)),
    forgetModel: () => withModel((verbs) => verbs.forgetModel()),
    priceModel: (price) => withModel((verbs) => verbs.priceModel(price)),
    tryModel: () => withModel((verbs) => verbs.tryModel()),
    putIntoWords: (turn, hear) => withModel((verbs) => verbs.putIntoWords(turn, hear)),
    stopWording: async () => conduct.stop(),
    wordMessage: (message) => withModel((verbs) => verbs.wordMessage(message)),
    wordReflection: (entry) => withModel((verbs) => verbs.wordReflection(entry)),
    wordStandIn: () => withModel(async (verbs) => verbs.wordStandIn((await practising.practices.rehearsal()).standIns)),
    proposeTitle: (talk) => withModel((verbs) => verbs.proposeTitle(talk)),
    proposeFacts: (talk) => withModel((verbs) => verbs.proposeFacts(talk)),
    takeFact: (fact) => withModel((verbs) => verbs.takeFact(fact)),
    sentToModel: async () => listSent(await vault()),
    spentOnModel: async () => listSpent(await vault()),
    forgetSent: () => write(forgetSent),

    programmes: async () => (await courses()).listProgrammes(practising),
    courses: async () => (await courses()).listCourses(practising),
    course: (id) => outcomeOf(async () => (await courses()).viewCourse(practising, id)),
    beginCourse: (choice) => one(() => outcomeOf(async () => (await courses()).beginCourse(practising, choice))),
    moveCourse: (id, event) => one(() => outcomeOf(async () => (await courses()).moveCourse(practising, id, event))),
    eraseCourse: (id) => write((v) => v.remove('course', id)),
    practices: async () => (await listPractices()).practisesOf(practising),
    practice: (of) => outcomeOf(async () => (await listPractices()).practiceOf(practising, of)),
    keepAct: (act) => one(() => outcomeOf(async () => (await keptActs()).keepAct(practising, act))),
    kept: async (since) => (await keptActs()).listKept(practising, since),
    unkeepAct: (id) => write((v) => v.remove('kept', id)),
    weave: async (asked) => (await import('./practice/weave-kept.ts')).weaveKept(practising, asked),
    lookBack: async (asked) => (await import('./practice/look-back.ts')).lookBack(practising, asked),

    ...createNoteVerbs({ practising, one }),
    ...createRegularVerbs({ practising, one }),
    ...createRehearsalVerbs({ practising, one }),

    lookAt: async (text) => lookAt(text, await ears.library()),

    settings: async () => settingsOf(await vault()),
    changeSettings: (change) => write((v) => changeSettings(v, change)),
    draft: async (talk) => draftOf(await vault(), context, talk),
    keepDraft: (talk, text) => one(() => outcomeOf(() => keepDraft(context, talk, text))),

    heed: (text) => heed(context, text),
    referrals: async () => referralsOf(await vault()),
    exportAll: () =>
      write(async (v) => {
        // A copy is to be had even where the words of what can be practised are not.
        const checks = await practising.practices.checks().catch(() => [])
        return (await import('./export-all.ts')).exportAll(v, await ears.library(), { now: clock(), checks })
      }),
    importAll: (json) => write(async (v) => (await import('./import-all.ts')).importAll(v, json)),

    onChange: async (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

// What no first reply needs is loaded when it is first asked for.
const courses = () => import('./practice/courses.ts')
const listPractices = () => import('./practice/list-practices.ts')
const keptActs = () => import('./practice/kept-acts.ts')

/** One writing verb after the other: two fast taps never answer the same state twice. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const run = last.then(work)
    last = run.catch(() => undefined)
    return run
  }
}
