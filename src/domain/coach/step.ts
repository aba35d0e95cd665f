// One turn of the coach: a pure function of the talk so far and what was heard now. It decides; the shell acts.
// Order matters: danger first, then what cannot be understood, then an answer to a waiting question, then what the
// person asks for, and else the arc of the talk.

import type { Reading } from '../hearing/reading.ts'
import type { Library } from '../library.ts'
import { onlySounds } from '../safety/open-course.ts'
import type { Screened } from '../safety/screened.ts'
import { close } from './close.ts'
import { closeDanger, layBefore, speakOfDanger } from './danger.ts'
import type { Effect } from './effects.ts'
import { isGuarded } from './guard.ts'
import type { Memory } from './memory.ts'
import { answer, isShortAnswer } from './moves/answer.ts'
import { answerQuestion } from './moves/answer-question.ts'
import * as aside from './moves/asides.ts'
import { fearTold } from './moves/ask-fear.ts'
import { betterWords } from './moves/better-words.ts'
import { humanHelp } from './moves/human-help.ts'
import { leadAsked } from './moves/lead.ts'
import { advise, listen, listenOn } from './moves/listen.ts'
import { offerOther, offerSay, offerTry } from './moves/offer.ts'
import { keepPlan } from './moves/own-plan.ts'
import { heardFirst } from './moves/reflection.ts'
import { isBereaved, sitWithGrief } from './moves/sit-with-grief.ts'
import { stayWith } from './moves/stay-with.ts'
import * as talk from './moves/talk-about-talk.ts'
import { takeUpWish } from './moves/wishes.ts'
import { openScene } from './open-scene.ts'
import type { Made, Scene } from './scene.ts'
import type { TalkState } from './state.ts'
import type { Chance } from './voice.ts'

export interface Heard {
  screened: Screened
  reading: Reading
}

export interface Knowing {
  memory: Memory
  library: Library
  chance: Chance
}

/** A "no" of so many words, with no question waiting, refuses nothing: it only says that there is no more. */
const BARE = 2

/** "Can you just listen" is no short answer to what was asked. */
const WANTS_AN_EAR = /\b(?:listen|vent|be heard|advice)\b/i

/** Answers one message: the talk's next state and what the shell is to do. */
export function step(before: TalkState, message: Heard, knowing: Knowing): [TalkState, Effect[]] {
  const screened = fearTold(before.asked, message.screened, knowing.library)
  const heard =
    screened === message.screened ? message : { screened, reading: { ...message.reading, risk: screened.risk } }
  const scene = openScene(before, heard, knowing)
  const danger = speakOfDanger(scene, screened)
  const refused = danger?.alone ? refusedDraft(scene, screened) : undefined
  if (refused) return close(scene, refused)
  if (danger?.alone) return closeDanger(scene, danger)
  const guarded: Scene = danger ? { ...scene, state: { ...scene.state, danger: danger.danger } } : scene
  const [state, effects] = close(guarded, isGuarded(guarded.state) ? stayWith(guarded) : decide(guarded))
  return [state, danger ? layBefore(danger.effects, effects) : effects]
}

/** A threat that is to be worded better may sound like despair to what was learnt, and to no rule: it is refused for what it is. */
function refusedDraft(scene: Scene, { risk }: Screened): Made | undefined {
  if (scene.reading.intent !== 'say-better' || !onlySounds(risk)) return undefined
  const made = betterWords(scene)
  return made?.move === 'better-refused' && (made.effects ?? []).length === 0 ? made : undefined
}

function decide(scene: Scene): Made {
  const { reading } = scene
  if (reading.words === 0) return talk.noWords(scene)
  if (reading.language !== scene.library.language) return talk.otherLanguage(scene)
  if (isBereaved(scene.state)) return sitWithGrief(scene)
  return (
    takeUpWish(scene) ?? keepPlan(scene) ?? answer(scene) ?? answerQuestion(scene) ?? asIntended(scene) ?? listen(scene)
  )
}

function asIntended(scene: Scene): Made | undefined {
  const { state, reading } = scene
  switch (reading.intent) {
    case 'misunderstood':
      return talk.repair(scene)
    case 'protest':
      return talk.ownUp(scene)
    case 'stop':
      return talk.stopQuestions(scene)
    case 'not-their-side':
      return talk.ownSide(scene)
    case 'change-topic':
      return talk.changeTopic(scene)
    case 'back-to':
      return aside.backTo(scene)
    case 'not-heard':
      return aside.sayBack(scene)
    case 'odd-question':
      return aside.takeBack(scene)
    case 'unclear':
      return aside.putPlainly(scene)
    case 'heard-before':
      return aside.heardBefore(scene)
    case 'shrug':
      return aside.letBe(scene)
    case 'rambling':
      return aside.noNeed(scene)
    case 'eased':
      return state.stage === 'open' ? undefined : aside.letGood(scene)
    case 'crying':
      return aside.withTears(scene)
    case 'about-amante':
    case 'about-privacy':
      return talk.about(scene)
    case 'greet':
      return talk.greet(scene)
    case 'thanks':
      return talk.thank(scene)
    case 'goodbye':
      return talk.sayGoodbye(scene)
    case 'small-talk':
      return talk.smallTalk(scene)
    case 'human-help':
      return heardFirst(scene, humanHelp)
    case 'say-better':
      return betterWords(scene) ?? heardFirst(scene, offerSay)
    case 'another':
      // With nothing offered yet, "anything else" is no request.
      return state.offered && offerOther(scene, state.offered)
    case 'start-practice':
      return heardFirst(scene, (asked) => leadAsked(asked) ?? offerTry(asked))
    case 'ask-advice':
      return state.stage === 'open' ? undefined : heardFirst(scene, advise)
    case 'refuse':
      if (!state.asked && scene.reading.words <= BARE) return talk.restHere(scene)
      return state.asked && isShortAnswer(scene) && !WANTS_AN_EAR.test(scene.text) ? undefined : listenOn(scene)
    default:
      return undefined
  }
}
