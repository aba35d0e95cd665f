// The main move: show that it was heard, then one question of the stage the talk is in.
// heard → closer → the other's view → what is wanted → one step → after it.

import { even } from '../../hearing/tokens.ts'
import { withoutStop } from '../../words/without-stop.ts'
import type { Spoken } from '../effects.ts'
import { type Made, quickReplies, type Scene, situationOf, together } from '../scene.ts'
import { isTentative } from '../sureness.ts'
import { askFear } from './ask-fear.ts'
import { ofChange } from './change-talk.ts'
import { followsHot } from './following.ts'
import { guess } from './guess.ts'
import { rememberLastTime } from './last-time.ts'
import { offerSay, offerTry } from './offer.ts'
import { askingOn, isSpokenOf, isTwoSided, onward, permission, question } from './question.ts'
import { heardFirst, inFull, reflected } from './reflection.ts'

/** Two situations this close, in a message this long, are two threads. */
const TWO_THREADS = 0.2
const BOTH_SURE = 0.7
const TANGLED_WORDS = 25
const WANT_LENGTH = 140
const SUMMARY_WORDS = 16
const GATHER_FROM = 4
const GATHER_AFTER = 10
/** The other's chair is too soon before so many near questions: one more where it is not known what it is about. */
const NEAR = { known: 2, unknown: 3 }
const IS_NEAR = /^(?:move\/(?:after-|ask-closer|ask-first|ask-more|form-|guess)|situation\/[a-z0-9-]+\/ask\/closer)/
const OF_OTHERS =
  /^(?:(?:maybe|perhaps|because|and|but|well|no|nah|i think|i guess),?\s+)*(?:(?:he|she|they|it|there)\b|(?:we|i)(?:'ve|’ve| have)? never\b)/i
/** "Jean would have told me to get on with it." */
const OF_NAMED =
  /^(?!I\b|We\b|That\b|It\b|More\b|Less\b|Just\b)[A-Z][a-z]+ (?:would|could|has|had|is|was|said|says|never|always)\b/
/** A wish, or the thing itself: "I'd like ...", "to ...", "an evening ..."; what they fear or like as it is, is none. */
const WISHES =
  /\b(?:want|wish|hope|hoping|need|could|would|rather|back|again|more|less)\b|\bi'd (?:like|love)\b|^(?:just |only |maybe )*(?:to|that (?:he|she|they|we|i|it)|for|a|an|one|some|peace|time|honesty|respect)\b/i

/** "No idea. I just want ...": what follows is the answer. */
const NO_IDEA =
  /^(?:idk|dunno|no idea|not sure|i(?:['’]m)? (?:don['’]?t know|not sure))(?: really| honestly)?[,.\s]+(?=\S+\s+\S)/i

/** "That he couldn't wait" tells of what was. */
const WAS =
  /^(?:just |only |maybe )*that (?:he|she|they|we|i|it) (?:was|were|had|did|could|couldn['’]?t|didn['’]?t|\w+ed)\b/i

/** "I don't want to be the one who makes it weird" says what they fear. */
const NO_WISH = /\b(?:don't|do not|dont|didn't|never) (?:want|wish|need)\b/i

export function listen(scene: Scene): Made {
  const made = ofChange(scene) ?? goOn(scene)
  // What gathers up the talk gives back this turn too: twice would be once too often.
  if (made.move.startsWith('change-')) return made
  return gathersUp(made) ? made : reflected(scene, made)
}

/** No suggestions, then: hears, says so, and goes on listening. */
export function listenOn(scene: Scene): Made {
  return heardFirst({ ...scene, state: { ...scene.state, advice: 'unwelcome' } }, (quiet) => {
    const spoken = quiet.voice.firstOf(['advice-unwelcome', 'declined'])
    const made = onward(quiet)
    return {
      ...made,
      move: 'listen',
      spoken: [spoken, ...made.spoken],
      change: { ...made.change, advice: 'unwelcome' },
    }
  })
}

/** What comes after the reflection at the stage the talk is in. */
export function goOn(scene: Scene): Made {
  const { state } = scene
  switch (state.stage) {
    case 'open':
      return opening(scene)
    case 'closer':
      return rememberLastTime(scene) ?? gather(scene) ?? closer(scene)
    case 'other':
      return otherChair(scene)
    case 'want':
      return afterWant(scene)
    case 'step':
    case 'after':
      return state.advice === 'unasked' && state.turns % 3 === 0 ? suggest(scene) : onward(scene)
  }
}

/** A closer look is had: then the other chair, or what was asked for. */
function closer(scene: Scene): Made {
  if (scene.state.advice === 'welcome' || bringsIdeas(scene)) return asAskedFor(scene)
  if (staysNear(scene)) return question(scene, 'closer', 'closer')
  return askFear(scene) ?? staysWith(scene) ?? question(scene, isTwoSided(scene) ? 'other' : 'strength', 'other')
}

/** Until it is seen what happened and what it does to them, the talk goes no further. */
function staysNear({ situation, voice }: Scene): boolean {
  const asked = voice.said.filter((key) => IS_NEAR.test(key)).length
  return asked < (situation ? NEAR.known : NEAR.unknown)
}

/** Advice or words were asked for, and the one question before them is answered. */
function asAskedFor(scene: Scene): Made {
  if (!scene.state.asked?.key.startsWith('move/say-what/')) return advise(scene)
  return offerSay(scene)
}

/** Something to try, once it is known well enough what this is about. */
export function advise(scene: Scene): Made {
  const hunch = guess(scene)
  return hunch ? { ...hunch, change: { ...hunch.change, advice: 'welcome' } } : offerTry(scene)
}

function opening(scene: Scene): Made {
  const threads = twoThreads(scene)
  if (threads) return threads
  const before = scene.reading.intent === 'pour-out' ? rememberLastTime(scene) : undefined
  if (before) return before
  const bridge = scene.reading.intent === 'ask-advice' ? scene.voice.move('bridge-advice') : undefined
  const made = question(scene, 'closer', 'closer')
  return {
    ...made,
    spoken: [together(bridge, made.spoken[0])],
    quick: scene.situation ? quickReplies(scene, scene.situation.joyful ? 'quick-joy' : 'quick-heard') : [],
    change: { ...made.change, ...(bridge ? { advice: 'welcome' as const } : {}) },
  }
}

/** Who likes ideas early need not be asked first; who wants none is not given any. */
function bringsIdeas({ ways, state, situation }: Scene): boolean {
  return ways.lead === 'ideas' && state.advice !== 'unwelcome' && situation !== undefined
}

/** Whether there is room for a sentence that only leads in. */
function isFull({ ways }: Scene): boolean {
  return ways.tone === 'gentle' && ways.length === 'full'
}

function suggest(scene: Scene): Made {
  return bringsIdeas(scene) ? offerTry(scene) : permission(scene)
}

/** Several problems in one message: names two and asks which comes first. */
function twoThreads(scene: Scene): Made | undefined {
  const [first, second] = scene.reading.situations.filter((s) => !scene.state.notThis.includes(s.id))
  if (!first || !second || second.score < BOTH_SURE || first.score - second.score > TWO_THREADS) return undefined
  if (scene.reading.words < TANGLED_WORDS) return undefined
  const one = situationOf(scene.library, first.id)
  const two = situationOf(scene.library, second.id)
  const asked = one && two && scene.voice.move('which', { situation: one.about, other: two.about })
  if (!asked) return undefined
  return {
    move: 'which',
    spoken: [asked],
    asked: { key: asked.from, stage: 'which', about: [one.id, two.id] },
    quick: [one, two].map((s) => ({ label: s.name, send: s.name })),
    change: scene.reading.intent === 'ask-advice' ? { advice: 'welcome' } : {},
  }
}

/** Offers the other's view, once and as a guess, and asks what the person would like. */
function otherChair(scene: Scene): Made {
  const afraid = askFear(scene)
  if (afraid) return afraid
  const near = staysWith(scene)
  if (near) return near
  const { situation, voice } = scene
  const seen = voice.said.some((key) => key.includes('/other_side/'))
  // A view of what is only likely, and not even spoken of now, would be somebody else's.
  const beside = isTentative(scene) && !isSpokenOf(scene)
  const view = situation && !seen && !beside && isTwoSided(scene) ? voice.otherSide(situation) : undefined
  if (view && isTentative(scene)) return perhaps(scene, view)
  const own = view && ownPart(scene)
  const intro = view && isFull(scene) ? voice.move('other-intro') : undefined
  const made = own ?? question(scene, 'want', 'want')
  return view ? { ...made, move: 'other-side', spoken: [together(intro, view), ...made.spoken] } : made
}

/** A view of a situation that is only likely: laid down to be refused, and asked about before anything is built on it. */
function perhaps(scene: Scene, view: Spoken): Made {
  const asked = scene.voice.move('view-check')
  return {
    move: 'other-side',
    spoken: [together(scene.voice.firstOf(['other-perhaps', 'other-intro']), view), asked],
    asked: asked && { key: asked.from, stage: 'check' },
    quick: quickReplies(scene, 'quick-check'),
    change: { stage: 'other' },
  }
}

function isGlad({ state, situation }: Scene): boolean {
  return situation?.joyful === true || state.glad === true
}

/** What was just said weighs more than the next stage: it is asked about, and the stage waits. */
function staysWith(scene: Scene): Made | undefined {
  const { state } = scene
  // Two in a row would be a habit; but who says what it is not about has been asked past it.
  const justDid = state.asked?.key.startsWith('move/after-') && !scene.reading.cues.includes('not-about')
  if (state.quiet || justDid || isGlad(scene)) return undefined
  const hot = followsHot(scene)
  return hot && askingOn(hot)
}

/** After blame, once: what they themselves bring to it. Never asked of someone betrayed, bereaved or pressed. */
function ownPart({ state, situation, voice }: Scene): Made | undefined {
  if (!state.blame || state.ownAsked || state.tired || state.quiet || !situation?.own_part) return undefined
  const asked = voice.move('ask-own')
  return (
    asked && {
      move: 'own-part',
      spoken: [asked],
      asked: { key: asked.from, stage: 'other' },
      change: { ownAsked: true, stage: 'other' },
    }
  )
}

/** In the middle of a long talk, before it turns to the other: checks that it has been understood. */
function gather({ state, voice, ways, reading }: Scene): Made | undefined {
  const [first, ...rest] = state.hearts ?? []
  const last = rest.at(-1)
  if (!first || !last || state.turns < GATHER_FROM || ways.length === 'short' || state.quiet) return undefined
  // A short line may be the weightiest of all: it is not answered with what came before it.
  if (reading.words < GATHER_AFTER) return undefined
  const asked = voice.move('gather', { echo: first, echo2: last })
  return (
    asked && { move: 'gather', spoken: [asked], asked: { key: asked.from, stage: 'check' }, change: { hearts: [] } }
  )
}

/** The person has said what they would like: keep it, gather up, and ask whether a step is welcome. */
function afterWant(scene: Scene): Made {
  const kept = wantOf(scene)
  const near = kept.want === undefined ? staysWith(scene) : undefined
  if (near) return near
  const made = scene.state.advice === 'welcome' ? offerTry(scene) : suggest(scene)
  return {
    ...made,
    spoken: [summary(scene, kept.want), ...made.spoken],
    // The wish is heard: what follows it is the step, or the time after one that is not wanted.
    change: { ...kept, ...made.change, stage: made.change?.stage === 'step' ? 'step' : 'after' },
  }
}

/** The wish as the person put it; what they tell of somebody else instead is none. */
function wantOf({ text, reading, state }: Scene): { want?: string } {
  const want = withoutStop(text.replace(NO_IDEA, ''))
  const answers =
    state.asked?.stage === 'want' && reading.intent === 'pour-out' && !want.includes('?') && !WAS.test(want)
  const tells =
    OF_OTHERS.test(want) ||
    OF_NAMED.test(want) ||
    reading.clauses.some((c) => /^(?:he|she|they|your)\b/.test(c.echo ?? ''))
  return answers && !tells && !NO_WISH.test(even(want)) && want.length <= WANT_LENGTH && WISHES.test(even(want))
    ? { want }
    : {}
}

function gathersUp(made: Made): boolean {
  return made.spoken.some((s) => s?.from.startsWith('move/summary/') || s?.from.startsWith('move/gather/'))
}

/** Gathers up what was told and what is wished for, where both are short enough to be said in one breath. */
function summary(scene: Scene, want: string | undefined): Spoken | undefined {
  const { heart } = scene.state
  if (scene.ways.length === 'short' || !want || !heart || want.split(/\s+/).length > SUMMARY_WORDS) return undefined
  return scene.voice.move('summary', { echo: heart, want: inFull(scene, want) })
}
