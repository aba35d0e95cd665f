// Offers: one small act or some words to say, laid on the page as a card; and what follows when the person takes it on,
// wants another, or does not want it.

import { tokensOf } from '../../hearing/tokens.ts'
import type { Situation } from '../../library.ts'
import { type Fit, TONES, type Tone } from '../../vocabulary.ts'
import { askChair } from '../chairs.ts'
import type { Offer, Spoken } from '../effects.ts'
import { type Made, quickReplies, type Scene, together } from '../scene.ts'
import { isTentative } from '../sureness.ts'
import { askFear } from './ask-fear.ts'
import { ofWhatWasTold } from './following.ts'
import { leadAfter, leadAsked, leadInstead, leadKey, leadTaken } from './lead.ts'
import { comeBack } from './left.ts'
import { onward } from './question.ts'

const LITTLE_STRENGTH = new Set(['tired', 'overwhelmed', 'numb', 'hopeless'])
const WHEN = { words: 12, length: 80 }
const STEP_LENGTH = 200
const TOLD = 12
const PLAIN = 0.8
/** Words told in all, from which an opening can be offered. */
const KNOWN_BY = 25

/** Offers a small act of the situation; without a situation, asks for the person's own. */
export function offerTry(scene: Scene): Made {
  const afraid = askFear(scene)
  if (afraid) return { ...afraid, change: { ...afraid.change, advice: 'welcome' } }
  const chair = askChair(scene, 'try')
  if (chair) return chair
  const offer = scene.situation && chooseTry(scene, scene.situation)
  const again = offer && scene.memory.tried?.[keyOf(offer)] === 'done' ? ['offer-again'] : []
  const perhaps = offer && isTentative(scene) ? tentatively(scene) : undefined
  const intro = offer && (perhaps ?? scene.voice.firstOf([...again, 'offer-try', 'acknowledge']))
  if (!offer)
    return isEmpty(scene.situation?.try) ? (sayWish(scene) ?? smallStep(scene) ?? ownStep(scene)) : nothingLeft(scene)
  return made('try', offer, { scene, intro, quick: 'quick-offer-try' })
}

/** A step made for what is only likely says for what it is made. */
function tentatively({ situation, voice }: Scene): Spoken | undefined {
  return situation && voice.move('offer-perhaps', { situation: situation.about })
}

/** Offers words to say or send. */
export function offerSay(scene: Scene): Made {
  if (!scene.situation) return sayWish(scene) ?? sayAny(scene) ?? sayWhat(scene)
  const chair = isHasty(scene) ? undefined : askChair(scene, 'say')
  if (chair) return chair
  if (isEmpty(scene.situation.say) || isHasty(scene)) return sayWhat(scene)
  // What was told is nearer than what is only likely.
  const told = isTentative(scene) ? ofWhatWasTold(scene, 'say') : undefined
  if (told) return sayCard(scene, told, { intro: 'offer-say', tone: 'gentle' })
  const offer = chooseSay(scene, scene.situation)
  const intro =
    offer && scene.voice.firstOf([...(isTentative(scene) ? ['say-perhaps'] : []), 'offer-say', 'acknowledge'])
  return offer ? made('say', offer, { scene, intro, quick: 'quick-offer-say' }) : nothingLeft(scene)
}

/** Their own wish, as words to say to the other. */
function sayWish(scene: Scene): Made | undefined {
  const { wish } = scene.state
  const said =
    wish === undefined ? undefined : sayMove(scene, (tone) => `say-wish-${tone}`, { intro: 'offer-wish', want: wish })
  return said && { ...said, leave: ['wish'] }
}

/** Where no situation has words: an opening for what was told, or one that suits almost any talk. */
function sayAny(scene: Scene): Made | undefined {
  const { turns, told = 0 } = scene.state
  if (turns === 1 || told < KNOWN_BY) return undefined
  const words = ofWhatWasTold(scene, 'say')
  if (words) return sayCard(scene, words, { intro: 'offer-say', tone: 'gentle' })
  return sayMove(scene, (tone) => `say-any-${tone}`, { intro: 'offer-say' })
}

/** Words of a move that has them by tone; undefined where all were said. */
function sayMove(
  scene: Scene,
  moveOf: (tone: Tone) => string,
  { intro, ...slots }: { intro: string; want?: string },
): Made | undefined {
  const { voice } = scene
  for (const tone of tonesFor(scene)) {
    const words = voice.move(moveOf(tone), slots)
    if (words) return sayCard(scene, words, { intro, tone })
  }
  return undefined
}

function sayCard(scene: Scene, { from, text }: Spoken, { intro, tone }: { intro: string; tone: Tone }): Made {
  const offer = { kind: 'say' as const, situation: '', key: from, text, tone }
  const led = scene.voice.firstOf([intro, 'offer-say', 'acknowledge'])
  return made('say', offer, { scene, intro: led, quick: 'quick-offer-say' })
}

/** Words laid down in answer to the first message, where it is not plain what it is about, are somebody else's words. */
function isHasty({ state, reading }: Scene): boolean {
  return state.turns === 1 && (reading.words < TOLD || (state.situation?.score ?? 0) < PLAIN)
}

/** Something else of the same sort; small acts where there is no more of it. */
export function offerOther(scene: Scene, { kind }: Offer): Made {
  if (kind === 'say') return offerSay(scene)
  return (kind === 'practice' ? leadAsked(scene) : undefined) ?? offerTry(scene)
}

/** Without a situation there is nothing of it; nor is there while its texts have not come. */
function isEmpty(texts: object = {}): boolean {
  return Object.keys(texts).length === 0
}

function made(
  move: 'try' | 'say',
  offer: Offer,
  { scene, intro, quick }: { scene: Scene; intro: ReturnType<Scene['voice']['move']>; quick: string },
): Made {
  return {
    move,
    spoken: [intro],
    offer,
    asked: { key: keyOf(offer), stage: 'offer' },
    quick: quickReplies(scene, quick),
    change: { stage: 'step', offered: offer, advice: 'welcome', said: [...scene.voice.said, keyOf(offer)] },
  }
}

export function keyOf(offer: Offer): string {
  if (offer.kind === 'say' && offer.situation === '') return offer.key
  return offer.kind === 'practice' ? leadKey(offer) : `situation/${offer.situation}/${offer.kind}/${offer.key}`
}

/** The act that fits best among those not offered yet; of equals the one that content puts first. */
function chooseTry(scene: Scene, situation: Situation): Offer | undefined {
  const weak = scene.state.tired || scene.reading.feelings.some((f) => LITTLE_STRENGTH.has(f))
  const wanted: Fit[] = weak ? ['low-energy', 'solo'] : ['solo', 'both']
  const { tried = {} } = scene.memory
  const keyFor = (key: string) => `situation/${situation.id}/try/${key}`
  const open = Object.entries(situation.try)
    .filter(([key]) => !scene.voice.said.includes(keyFor(key)) && tried[keyFor(key)] !== 'dropped')
    .map(([key, act]) => ({
      key,
      act,
      text: scene.voice.say(act.do),
      whenThen: scene.voice.sayAsPerson(act.when_then),
    }))
    .filter((c) => c.text !== undefined && c.whenThen !== undefined)
    .sort((a, b) => rank(a.act, wanted) - rank(b.act, wanted))
    // What has helped before comes first; a counsellor would begin there too.
    .sort((a, b) => Number(tried[keyFor(b.key)] === 'done') - Number(tried[keyFor(a.key)] === 'done'))
  const best = open[0]
  if (!best) return undefined
  const { key, act } = best
  return {
    kind: 'try',
    situation: situation.id,
    key,
    do: best.text!,
    whenThen: best.whenThen!,
    minutes: act.minutes,
    fits: act.fits,
  }
}

function rank(act: { fits: Fit[] }, wanted: readonly Fit[]): number {
  const fit = wanted.findIndex((w) => act.fits.includes(w))
  return fit < 0 ? wanted.length : fit
}

/** The tone the person likes best, first. */
function chooseSay(scene: Scene, situation: Situation): Offer | undefined {
  const liked = tonesFor(scene)
  const open = Object.entries(situation.say)
    .filter(([key]) => !scene.voice.said.includes(`situation/${situation.id}/say/${key}`))
    .sort((a, b) => liked.indexOf(a[1].tone) - liked.indexOf(b[1].tone))
  const [key, say] = open[0] ?? []
  if (!key || !say) return undefined
  return { kind: 'say', situation: situation.id, key, text: say.text, tone: say.tone }
}

function tonesFor({ ways }: Scene): Tone[] {
  const first: Tone[] = ways.length === 'short' ? ['brief'] : ways.tone === 'direct' ? ['direct'] : []
  return [...first, ...TONES.filter((tone) => !first.includes(tone))]
}

function nothingLeft(scene: Scene): Made {
  const lead = leadInstead(scene)
  if (lead) return lead
  const spoken = scene.voice.move('no-more-offers')
  if (!spoken) return onward({ ...scene, state: { ...scene.state, stage: 'after', advice: 'unwelcome' } })
  return { move: 'no-more-offers', spoken: [spoken], change: { stage: 'after' } }
}

/** A small step, in words: for what was told, else one that suits almost anything; undefined when all were said. */
function smallStep(scene: Scene): Made | undefined {
  const step = scene.state.glad
    ? scene.voice.move('small-step-joy')
    : (ofWhatWasTold(scene, 'small-step') ?? scene.voice.move('small-step'))
  return (
    step && {
      move: 'small-step',
      spoken: [together(scene.voice.move('offer-try'), step)],
      asked: { key: step.from, stage: 'own-step', step: step.text },
      quick: quickReplies(scene, 'quick-offer-try'),
      change: { stage: 'step', advice: 'welcome' },
    }
  )
}

/** The person's own step, asked for. */
export function ownStep(scene: Scene): Made {
  const asked = scene.voice.move('own-step')
  if (!asked) return onward({ ...scene, state: { ...scene.state, stage: 'after', advice: 'unwelcome' } })
  return { move: 'own-step', spoken: [asked], asked: { key: asked.from, stage: 'own-step' }, change: { stage: 'step' } }
}

function sayWhat(scene: Scene): Made {
  const asked = scene.voice.firstOf(['say-what', 'ask-closer'])
  return {
    move: 'say-what',
    spoken: [asked],
    asked: asked && { key: asked.from, stage: 'closer' },
    change: { advice: 'welcome', stage: 'closer' },
  }
}

/** The person takes on what was offered, or names a step of their own. */
export function accept(scene: Scene, own?: string): Made {
  const { offered } = scene.state
  if (own === undefined && offered?.kind === 'practice' && !isAct(offered)) return leadTaken(scene, offered)
  const act = own !== undefined ? actOfOwn(own) : offered && actOf(offered)
  if (!act) return onward(scene)
  const asked = scene.voice.move('when')
  return {
    move: 'commit',
    spoken: [asked],
    asked: asked && { key: asked.from, stage: 'when' },
    quick: asked ? quickReplies(scene, 'quick-when') : [],
    change: { taken: act, stage: 'after' },
    effects: [{ kind: 'commit', act }],
  }
}

/** A step of the person's own, in their words. */
export function actOfOwn(text: string): { situation: string; key: string; text: string } {
  return { situation: '', key: 'own', text: text.slice(0, STEP_LENGTH) }
}

export function actOf(offer: Offer): { situation: string; key: string; text: string } {
  switch (offer.kind) {
    case 'try':
      return { situation: offer.situation, key: offer.key, text: offer.do }
    case 'say':
      return { situation: offer.situation, key: offer.situation === '' ? 'own' : offer.key, text: `“${offer.text}”` }
    case 'practice':
      return { situation: '', key: offer.of, text: offer.name }
  }
}

/** An act is taken on as it is; a programme, a ritual or a check is begun on a page of its own. */
function isAct({ of }: Extract<Offer, { kind: 'practice' }>): boolean {
  return of.startsWith('practice/')
}

/** When it is to happen: kept with the act. Undefined for a message that says something else. */
export function place(scene: Scene): Made | undefined {
  const { taken } = scene.state
  const { intent, words } = scene.reading
  if (words > WHEN.words || !['pour-out', 'agree', 'refuse', 'unsure'].includes(intent)) return undefined
  if (intent === 'pour-out' && !isTime(scene)) return undefined
  const when = intent === 'pour-out' || isMoreThanYes(scene) ? scene.text.trim() : ''
  const kept = taken && { ...taken, ...(when ? { when: when.slice(0, WHEN.length) } : {}) }
  const noted = scene.voice.firstOf(['commit-kept', 'acknowledge'])
  const next: Made = comeBack(scene) ??
    leadAfter(scene) ?? { move: '', spoken: [], quick: quickReplies(scene, 'quick-after') }
  return {
    ...next,
    move: 'commit-kept',
    spoken: [noted, ...next.spoken],
    ...(kept ? { change: { ...next.change, taken: kept }, effects: [{ kind: 'commit', act: kept }] } : {}),
  }
}

/** A time, or something by which it could be found: "once the children sleep". What they tell instead is none. */
function isTime({ reading, text }: Scene): boolean {
  return reading.cues.includes('time') || reading.words <= BRIEF_TIME || BY_EVENT.test(text)
}

const BRIEF_TIME = 3
const BY_EVENT = /\b(?:when|whenever|once|as soon as|after|before|during|while|next|at|on|in|over|by|every)\b/i

/** "Yes, tomorrow" names a time; "yes, exactly" does not. */
function isMoreThanYes({ reading, text, library }: Scene): boolean {
  const plain = (said: string) =>
    tokensOf(said)
      .map((t) => t.word)
      .join(' ')
  return reading.intent === 'agree' && !library.hearing.intents.agree?.whole.some((yes) => plain(yes) === plain(text))
}

/** Not that one: another when asked for, else back to listening. */
export function decline(scene: Scene): Made {
  const spoken = scene.voice.firstOf(['offer-declined', 'declined', 'acknowledge'])
  const asked = scene.voice.firstOf(['listen-then', 'quiet'])
  return {
    move: 'declined',
    spoken: [spoken, asked],
    asked: asked && { key: asked.from, stage: 'again' },
    change: { stage: 'after', advice: 'unasked' },
  }
}
