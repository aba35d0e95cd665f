// Short answers: what "yes", "no" or "I don't know" means depends on what was asked.

import { ruleOut, settleOn } from '../belief.ts'
import { type Made, type Scene, situationOf } from '../scene.ts'
import { hearHowItWent } from './follow-up.ts'
import { goOn } from './listen.ts'
import { accept, decline, offerSay, offerTry, place } from './offer.ts'
import { isStageQuestion, onward, permission, question } from './question.ts'
import { repair } from './talk-about-talk.ts'

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
    case 'when':
      return place(scene)
    case 'follow-up':
      return hearHowItWent(scene)
    case 'own-step':
      return isShortAnswer(scene) ? undefined : accept(scene, scene.text.trim().slice(0, 200))
    default:
      return isStageQuestion(asked) ? toQuestion(scene) : undefined
  }
}

function toPermission(scene: Scene): Made | undefined {
  switch (scene.reading.intent) {
    case 'agree':
    case 'ask-advice':
      return offerTry(scene)
    case 'refuse':
      return listenOn(scene)
    case 'unsure':
      return listenOn(scene)
    default:
      return undefined
  }
}

/** No suggestions, then: says so and goes on listening. */
export function listenOn(scene: Scene): Made {
  const spoken = scene.voice.firstOf(['advice-unwelcome', 'declined'])
  const quiet: Scene = { ...scene, state: { ...scene.state, advice: 'unwelcome' } }
  const made = onward(quiet)
  return { ...made, move: 'listen', spoken: [spoken, ...made.spoken], change: { ...made.change, advice: 'unwelcome' } }
}

function toOffer(scene: Scene): Made | undefined {
  const { offered } = scene.state
  switch (scene.reading.intent) {
    case 'another':
      return offered?.kind === 'say' ? offerSay(scene) : offerTry(scene)
    case 'agree':
      return accept(scene)
    case 'refuse':
    case 'misunderstood':
      return decline(scene)
    default:
      return undefined
  }
}

function toGuess(scene: Scene): Made | undefined {
  const { asked } = scene.state
  const named = namedIn(scene, asked?.about ?? [])
  const agreed = scene.reading.intent === 'agree' && asked?.stage === 'guess' ? asked.about?.[0] : undefined
  const id = named ?? agreed
  if (id) return follow(scene, id)
  const { intent } = scene.reading
  if (asked?.stage === 'guess' && ['refuse', 'misunderstood', 'another'].includes(intent)) {
    const out = asked.about?.[0]
    return repair(out ? { ...scene, state: ruled(scene, out) } : scene)
  }
  return undefined
}

function ruled(scene: Scene, id: string): Scene['state'] {
  const { situation: _none, ...rest } = scene.state
  return { ...rest, ...ruleOut(scene.state, id) }
}

/** Goes on with the situation the person chose. */
function follow(scene: Scene, id: string): Made {
  const state = { ...scene.state, ...settleOn(scene.state, id, scene.state.turns) }
  const there: Scene = { ...scene, state, situation: situationOf(scene.library, id) }
  const reflection = there.situation && scene.voice.reflect(there.situation)
  const made =
    scene.state.advice === 'welcome' && scene.state.stage !== 'open'
      ? offerTry(there)
      : question(there, 'closer', 'closer')
  return {
    ...made,
    spoken: [reflection, ...made.spoken],
    change: { belief: state.belief, ...(state.situation ? { situation: state.situation } : {}), ...made.change },
  }
}

function namedIn(scene: Scene, ids: readonly string[]): string | undefined {
  const said = scene.text.trim().toLowerCase()
  return ids.find((id) => {
    const situation = situationOf(scene.library, id)
    return situation && (said === situation.name.toLowerCase() || said.includes(situation.about.toLowerCase()))
  })
}

/** A yes, a no or an "I don't know" to an open question: goes on, gently, with another. */
function toQuestion(scene: Scene): Made | undefined {
  if (!isShortAnswer(scene)) return undefined
  switch (scene.reading.intent) {
    case 'agree':
      return withNext(scene, ['deepen', 'acknowledge'])
    case 'refuse':
      return withNext(scene, ['declined', 'acknowledge'])
    case 'unsure':
      return scene.state.stage === 'want'
        ? prefaced(permission(scene), scene.voice.firstOf(['unsure', 'acknowledge']))
        : withNext(scene, ['unsure', 'acknowledge'])
    default:
      return undefined
  }
}

function withNext(scene: Scene, keys: readonly string[]): Made {
  const spoken = scene.voice.firstOf(keys)
  const made = goOn(scene)
  return { ...made, spoken: [spoken, ...made.spoken] }
}

function prefaced(made: Made, spoken: Made['spoken'][number]): Made {
  return { ...made, spoken: [spoken, ...made.spoken] }
}

function isShortAnswer(scene: Scene): boolean {
  return scene.reading.words <= 6
}
