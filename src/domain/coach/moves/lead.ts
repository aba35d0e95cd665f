// Where a talk may lead: to something that can be practised for longer, laid on the page as a card. By itself the coach
// lays down one in a talk, and only after a step was taken on.

import { createPhrases } from '../../hearing/phrases.ts'
import { even, tokensOf } from '../../hearing/tokens.ts'
import type { Lead } from '../../library.ts'
import { PRACTISED, type Practised } from '../../vocabulary.ts'
import type { Offer } from '../effects.ts'
import { type Made, quickReplies, type Scene } from '../scene.ts'

type PracticeOffer = Extract<Offer, { kind: 'practice' }>

/** Little strength left: nothing longer than this. */
const LIGHT = 10
const KEY = 'lead/'

/** Something to practise, because the person asks for it; undefined where there is nothing, or nothing more. */
export function leadAsked(scene: Scene): Made | undefined {
  const lead = choose(scene, wantedIn(scene))
  return lead && laid(scene, lead, 'lead-asked')
}

/** The same, where what was small is used up. */
export function leadInstead(scene: Scene): Made | undefined {
  const lead = choose(scene)
  return lead && laid(scene, lead, 'lead-instead')
}

/** After a step was taken on: what goes the same way for longer, once in a talk; nothing for who is tired or has had enough. */
export function leadAfter(scene: Scene): Made | undefined {
  const { state, situation } = scene
  if (!situation || state.tired || state.quiet || scene.voice.said.some((key) => key.startsWith(KEY))) return undefined
  const lead = open(scene, situation.lead)[0]
  return lead && laid(scene, lead, 'lead-after')
}

/** The person would like to: the card lies there once more, with the way to it. */
export function leadTaken(scene: Scene, offer: PracticeOffer): Made {
  return {
    move: 'lead-taken',
    spoken: [scene.voice.firstOf([isRehearsal(offer) ? 'rehearse-taken' : 'lead-taken', 'acknowledge'])],
    offer,
    quick: quickReplies(scene, 'quick-after'),
    change: { stage: 'after' },
  }
}

export function leadKey({ of }: Pick<Lead, 'of'>): string {
  return KEY + of
}

function laid(scene: Scene, lead: Lead, words: 'lead-asked' | 'lead-after' | 'lead-instead'): Made {
  const { of, name, about, minutes, length } = lead
  const offer: PracticeOffer = {
    kind: 'practice',
    of,
    name,
    about: scene.voice.say(about) ?? about,
    ...(minutes === undefined ? {} : { minutes }),
    ...(length ? { length } : {}),
  }
  return {
    move: 'lead',
    spoken: [scene.voice.firstOf([wordsFor(lead) ?? words, 'acknowledge'])],
    offer,
    asked: { key: leadKey(lead), stage: 'offer' },
    quick: quickReplies(scene, 'quick-lead'),
    change: { stage: 'step', offered: offer, said: [...scene.voice.said, leadKey(lead)] },
  }
}

/** An act to practise is as small as any other; a rehearsal is for before, and not for longer. */
function wordsFor(lead: Pick<Lead, 'of'>): 'offer-try' | 'rehearse-first' | undefined {
  if (isRehearsal(lead)) return 'rehearse-first'
  return lead.of.startsWith('practice/') ? 'offer-try' : undefined
}

function isRehearsal({ of }: Pick<Lead, 'of'>): boolean {
  return of.startsWith('rehearsal/')
}

/** What the situation leads to first, then what suits almost anyone; of the kind that was asked for, where one is. */
function choose(scene: Scene, wanted?: Practised): Lead | undefined {
  const leads = open(scene, [...(scene.situation?.lead ?? []), ...(mayBeGeneral(scene) ? scene.library.leads : [])])
  return wanted ? (leads.find(({ of }) => of.startsWith(`${wanted}/`)) ?? leads[0]) : leads[0]
}

/** What suits almost anyone does not suit who has lost someone, or has a thing to be glad of. */
function mayBeGeneral({ situation }: Scene): boolean {
  return !situation || !(situation.ended || situation.joyful)
}

/** Those not offered yet, not under way, and allowed: joint ones only while no danger is remembered anywhere. */
function open({ voice, memory, state }: Scene, leads: readonly Lead[]): Lead[] {
  return leads.filter(
    (lead) =>
      !voice.said.includes(leadKey(lead)) &&
      !memory.practising?.includes(lead.of) &&
      !(lead.joint && memory.guarded) &&
      !(state.tired && (lead.minutes ?? 0) > LIGHT),
  )
}

function wantedIn({ library, text }: Scene): Practised | undefined {
  const named = createPhrases(PRACTISED.map((kind) => [kind, library.hearing.practised[kind] ?? []] as const))
  return named.find(tokensOf(even(text)))[0]?.id
}
