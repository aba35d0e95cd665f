// Short answers: what "yes", "no" or "I don't know" means depends on what was asked.

import { even, tokensOf } from '../../hearing/tokens.ts'
import { withoutStop } from '../../words/without-stop.ts'
import { MAYBE, ruleOut, settleOn } from '../belief.ts'
import { seatIn } from '../chairs.ts'
import { voiceFor } from '../open-scene.ts'
import { type Made, quickReplies, type Scene, situationOf, textOf } from '../scene.ts'
import { fearAnswered } from './ask-fear.ts'
import { hearHowItWent } from './follow-up.ts'
import { goOn, listenOn } from './listen.ts'
import { accept, actOf, decline, offerOther, offerSay, offerTry, place } from './offer.ts'
import { isStageQuestion, onward, permission, question } from './question.ts'
import { repair } from './talk-about-talk.ts'
import { yesOrNo } from './yes-or-no.ts'

/** The move that answers the waiting question, or undefined when the message is not an answer to it. */
export function answer(scene: Scene): Made | undefined {
  const { asked } = scene.state
  if (!asked) return undefined
  switch (asked.stage) {
    case 'permission':
      return toPermission(scene)
    case 'offer':
      return toOffer(scene)
    case 'which':
    case 'guess':
      return toGuess(scene)
    case 'left':
      return toLeft(scene)
    case 'when':
      return place(scene)
    case 'follow-up':
      return hearHowItWent(scene)
    case 'own-step':
      return toOwnStep(scene)
    case 'chair':
      return toChair(scene)
    case 'afraid':
    case 'frightens':
      return toFear(scene)
    default:
      return isStageQuestion(asked) ? toQuestion(scene) : undefined
  }
}

/** The chair is heard before any move: what was waiting for it goes on. */
function toChair(scene: Scene): Made | undefined {
  const [id, sort] = scene.state.asked?.about ?? []
  if (id === undefined || !scene.state.chairs?.[id]) return undefined
  return sort === 'say' ? offerSay(scene) : offerTry(scene)
}

/** No fear: what had to wait goes on. No plain answer: it stays open, and the talk on this side. */
function toFear(scene: Scene): Made | undefined {
  const fear = fearAnswered(scene)
  if (!fear) return undefined
  const there: Scene = { ...scene, state: { ...scene.state, fear } }
  const made = there.state.advice === 'welcome' ? offerTry(there) : goOn(there)
  const spoken = scene.voice.firstOf(fear === 'none' ? ['fear-none', 'acknowledge'] : ['fear-open', 'acknowledge'])
  return prefaced({ ...made, change: { ...made.change, fear } }, spoken)
}

function toPermission(scene: Scene): Made | undefined {
  switch (yesOrNo(scene)) {
    case 'agree':
    case 'ask-advice':
      return offerTry(scene)
    case 'refuse':
      return isAside(scene) ? undefined : listenOn(scene)
    case 'unsure':
      return prefaced(onward(scene), scene.voice.firstOf(['unsure', 'acknowledge']))
    default:
      return undefined
  }
}

/** "No, I never told him that": a no to something else than the question. */
function isAside({ reading, text }: Scene): boolean {
  return reading.words > ASIDE && reading.intent === 'pour-out' && !OF_ADVICE.test(text)
}

const TOO =
  /\btoo (?:formal|long|short|soft|hard|harsh|stiff|polite|cheesy|much|posh|cold|sweet|blunt)\b|\b(?:less|more) (?:formal|casual|normal|friendly|direct|gentle|polite|stiff|like me)\b|\b(?:shorter|softer|simpler|gentler)\b/i
const ASIDE = 6
const OF_ADVICE = /\b(?:thanks|thank|ideas?|advice|suggest\w*|steps?|listen|now|rather|energy|tired|try|help)\b/i

function toOffer(scene: Scene): Made | undefined {
  const { offered } = scene.state
  if (offered && namesTime(scene)) return takenOn(scene, actOf(offered))
  // "Too formal", "a bit shorter": other words, not none.
  if (offered && scene.reading.words <= TIME_WORDS && TOO.test(scene.text)) return offerOther(scene, offered)
  switch (yesOrNo(scene)) {
    case 'another':
      return offered ? offerOther(scene, offered) : offerTry(scene)
    case 'agree':
      return accept(scene)
    case 'refuse':
    case 'misunderstood':
      return decline(scene)
    default:
      return undefined
  }
}

/** "Tonight, when he's home" says yes and when in one. */
function namesTime({ reading, text }: Scene): boolean {
  const { intent, cues, words } = reading
  const says = intent === 'pour-out' || intent === 'agree' || intent === 'thanks'
  return says && cues.includes('time') && words <= TIME_WORDS && !text.includes('?') && !NOT_THEN.test(text)
}

const TIME_WORDS = 12
const NOT_THEN = /\b(?:not|no|never|can'?t|don'?t|won'?t|but)\b/i

function takenOn(scene: Scene, taken: NonNullable<Scene['state']['taken']>): Made | undefined {
  const made = place({ ...scene, state: { ...scene.state, taken } })
  return made && { ...made, change: { stage: 'after', ...made.change } }
}

function toGuess(scene: Scene): Made | undefined {
  const { asked } = scene.state
  const about = asked?.about ?? []
  const named = namedIn(scene, about) ?? (about.length > 1 ? toldOf(scene, about) : undefined)
  const said = yesOrNo(scene)
  const agreed = said === 'agree' && asked?.stage === 'guess' ? about[0] : undefined
  // "No, no ex, I mean the kid": a plain no, whatever the words after it are like.
  if (said === 'refuse' && about.length === 1 && asked?.key.startsWith('move/guess')) return notThat(scene, about)
  const id = named ?? agreed
  if (id) return follow(scene, id)
  if (
    asked?.key.startsWith('move/guess') &&
    isShortAnswer(scene) &&
    ['refuse', 'another'].includes(scene.reading.intent)
  )
    return notThat(scene, about)
  return isShortAnswer(scene) && ['refuse', 'misunderstood', 'another'].includes(scene.reading.intent)
    ? repair(scene)
    : undefined
}

/** A guess that was wrong costs nothing: it is put aside, and the talk goes on where it was. */
function notThat(scene: Scene, about: readonly string[]): Made {
  const { belief, notThis, situation: kept } = ruleOut(scene.state, about)
  const { situation: _held, ...state } = scene.state
  const there: Scene = {
    ...scene,
    situation: kept && scene.situation,
    state: { ...state, belief, notThis, ...(kept ? { situation: kept } : {}) },
  }
  const made = withNext(there, ['declined', 'acknowledge'])
  return { ...made, change: { ...made.change, belief, notThis }, ...(kept ? {} : { leave: ['situation' as const] }) }
}

/** A step of their own, or when the one they spoke of could be. */
function toOwnStep(scene: Scene): Made | undefined {
  const { intent } = scene.reading
  if (scene.state.asked?.key.startsWith('move/small-step/')) return toSmallStep(scene)
  if (isShortAnswer(scene) && ['agree', 'refuse', 'unsure', 'misunderstood'].includes(intent)) return toQuestion(scene)
  const { asked } = scene.state
  if (asked?.step && namesTime(scene)) return takenOn(scene, { situation: '', key: 'own', text: asked.step })
  return namesStep(scene) ? accept(scene, withoutStop(scene.text)) : undefined
}

/** A small step that the coach put in words: taken on, or not. */
function toSmallStep(scene: Scene): Made | undefined {
  switch (scene.reading.intent) {
    case 'agree':
      return accept(scene, scene.state.asked?.step)
    case 'refuse':
    case 'misunderstood':
      return decline(scene)
    case 'another':
      return offerTry(scene)
    default:
      return namesStep(scene) ? accept(scene, withoutStop(scene.text)) : undefined
  }
}

/** Now, or another time: the thread that was put aside. */
function toLeft(scene: Scene): Made | undefined {
  const [id] = scene.state.asked?.about ?? []
  if (id && (scene.reading.intent === 'agree' || namedIn(scene, [id]))) return follow(scene, id)
  if (scene.reading.intent !== 'refuse' || !isShortAnswer(scene)) return undefined
  const spoken = scene.voice.firstOf(['left-for-now', 'declined', 'acknowledge'])
  return { move: 'left-for-now', spoken: [spoken], quick: quickReplies(scene, 'quick-after') }
}

/** Goes on with the situation the person chose. */
function follow(scene: Scene, id: string): Made {
  const state = { ...scene.state, ...settleOn(scene.state, id, scene.state.turns) }
  const known = situationOf(scene.library, id)
  const situation = known && seatIn(known, state.chairs?.[id])
  const voice = voiceFor({ ...state, said: [...scene.voice.said] }, situation, scene)
  const there: Scene = { ...scene, state, situation, voice }
  const reflection = situation && voice.reflect(situation)
  const made =
    scene.state.advice === 'welcome' && scene.state.stage !== 'open'
      ? offerTry(there)
      : question(there, 'closer', 'closer')
  return {
    ...made,
    spoken: [reflection, ...made.spoken],
    change: {
      belief: state.belief,
      notThis: state.notThis,
      ...(state.situation ? { situation: state.situation } : {}),
      left: [...(scene.state.left ?? []), ...(scene.state.asked?.about ?? [])].filter((one) => one !== id),
      ...made.change,
      said: [...voice.said, ...(made.change?.said ?? [])],
    },
  }
}

function namedIn(scene: Scene, ids: readonly string[]): string | undefined {
  const said = scene.text.trim().toLowerCase()
  return ids.find((id) => {
    const situation = situationOf(scene.library, id)
    return situation && [situation.name, situation.about].some((words) => said.includes(words.toLowerCase()))
  })
}

/** Of several that were named, the one that the answer tells of in other words. */
function toldOf({ reading }: Scene, ids: readonly string[]): string | undefined {
  const likeliest = reading.situations.find(({ id }) => ids.includes(id))
  return likeliest && likeliest.score >= MAYBE ? likeliest.id : undefined
}

/** A yes, a no or an "I don't know" to an open question: goes on, gently, with another. */
function toQuestion(scene: Scene): Made | undefined {
  if (!isShortAnswer(scene) || tellsMore(scene)) return undefined
  switch (scene.reading.intent) {
    case 'agree':
      return afterYes(scene)
    case 'small-talk':
      // "Wow", "haha": little enough, where a question waits.
      return scene.reading.words === 1 ? withNext(scene, ['small-answer', 'acknowledge']) : undefined
    case 'refuse':
      // "No, the children don't know" is the answer itself.
      return scene.reading.words > BARE_NO ? undefined : withNext(scene, ['declined', 'acknowledge'])
    case 'unsure':
      return scene.state.stage === 'want'
        ? prefaced(permission(scene), scene.voice.firstOf(['unsure', 'acknowledge']))
        : withNext(scene, ['unsure', 'acknowledge'])
    default:
      return undefined
  }
}

const BARE_NO = 2

/** "Maybe. He never said anything": what comes after the short answer is what it is about. */
function tellsMore({ reading }: Scene): boolean {
  return reading.clauses.some(({ echo, weight, start }) => echo !== undefined && weight >= TELLING && start > 0)
}

/** Goes deeper in words only where the talk does: before an offer or an insight they would promise something else. */
function afterYes(scene: Scene): Made {
  const made = goOn(scene)
  if (made.offer) return made
  // "Ok", to a question that no yes can answer, is a small answer and not the thread.
  if (isOpen(textOf(scene.library, scene.state.asked?.key)))
    return prefaced(
      made,
      scene.voice.firstOf(scene.reading.words === 1 ? ['small-answer', 'acknowledge'] : ['acknowledge']),
    )
  const goesDeeper = isStageQuestion(made.asked) && made.move !== 'know'
  return prefaced(made, scene.voice.firstOf(goesDeeper ? ['deepen', 'acknowledge'] : ['acknowledge']))
}

/** Whether no yes or no answers a question: it does not begin with "is", "do" or the like. */
function isOpen(asked: string | undefined): boolean {
  const last = asked?.split(/(?<=[.?!])\s+/).at(-1) ?? ''
  return last.endsWith('?') && !CLOSED.test(last)
}

const CLOSED =
  /^(?:and |or |so |but )?(?:is|are|was|were|do|does|did|can|could|would|will|shall|has|have|had|should|may)\b|, or\b|\bor not\b/i

function withNext(scene: Scene, keys: readonly string[]): Made {
  const made = goOn(scene)
  return prefaced(made, scene.voice.firstOf(keys))
}

function prefaced(made: Made, spoken: Made['spoken'][number]): Made {
  return { ...made, spoken: [spoken, ...made.spoken] }
}

/** True for a message that can be nothing but an answer. */
export function isShortAnswer(scene: Scene): boolean {
  return scene.reading.words <= 6
}

const TELLING = 0.5
const STEP_WORDS = { least: 2, most: 30 }
const STEP_OPENER =
  /^(?:(?:maybe|perhaps|probably|well|i think|i guess|i suppose),?\s+)?(?:(?:i|we)(?:'ll|'d| could| will| can| would| might| want| should)\b|let's\b|to\b)/

/** "I want to laugh again" is a wish; "I want to ask him" is a step. */
const WISH_ONLY =
  /\b(?:want|wish|would (?:like|love)|'d (?:like|love))\b(?! to (?:ask|tell|talk|say|try|call|ring|write|text|go|start|stop|make|take|put|show|thank|invite)\b)/

/** Whether the answer to "what could you do?" is something to do, and no complaint, question or sigh. */
function namesStep({ reading, text, library }: Scene): boolean {
  const { intent, words } = reading
  if (intent !== 'pour-out' || words < STEP_WORDS.least || words > STEP_WORDS.most || text.includes('?')) return false
  const said = even(text).trim()
  if (WISH_ONLY.test(said)) return false
  const [first] = tokensOf(said)
  return STEP_OPENER.test(said) || library.hearing.clauses.verbs.includes(first?.word ?? '')
}
