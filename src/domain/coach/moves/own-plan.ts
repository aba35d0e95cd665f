// What the person says of their own accord they are going to do: kept at once where it has a time, else asked when. It is
// worth more than anything the coach could offer.

import { even, tokensOf } from '../../hearing/tokens.ts'
import { withoutStop } from '../../words/without-stop.ts'
import { type Made, quickReplies, type Scene } from '../scene.ts'
import { actOfOwn } from './offer.ts'

const WORDS = { least: 4, most: 18 }
const OPENS =
  /^(?:(?:ok|okay|yes|yeah|yep|right|good|thanks|thank you|so|then|alright|maybe|well|fine|great|lovely|perfect|ah|oh)[,.!]?\s+)*(?:i think |i guess |i suppose |inshallah,? )?(?:i'll|ill|i will|i'm going to|im going to|i am going to|i'm gonna|im gonna|i should|i could|could|i'd|we'll|we will|we're going to)\s+(?:(?:just|also|definitely|probably|then|maybe)\s+)?(\p{L}+)/u
/** What lies beyond a small step, or is no step at all. */
const NO_STEP = new Set(
  (
    'be never always not have feel miss love hate cry die scream lose end leave divorce move quit break kill hurt make wait see ' +
    'like rather prefer hope think know wonder need want forget regret die go get find hit follow check track read'
  ).split(' '),
)

/** "I could vanish" is no plan; "I could ask him" is one. */
const MIGHT = /^[^a-z]*(?:\p{L}+[,.!]?\s+){0,3}?(?:i could|could|i'd|i should)\b/u
const DOES = new Set(
  'ask tell call ring write text send try start stop talk offer invite put turn sit book cook show thank apologise apologize do'.split(
    ' ',
  ),
)

/** "When she makes the coffee" is a time as good as any. */
const BY_EVENT =
  /\b(?:when|once|as soon as|after|before|while) (?:i|he|she|they|we|it|the|my|our|work|school|dinner|lunch|breakfast|bed)\b/

/** Keeps a plan of their own; undefined where the message holds none. */
export function keepPlan(scene: Scene): Made | undefined {
  const { state, reading, text, voice } = scene
  if (state.stage === 'open' || state.quiet || !mayBePlan(scene) || !isStep(even(text).trim())) return undefined
  const act = actOfOwn(withoutStop(text))
  const timed = reading.cues.includes('time') || BY_EVENT.test(even(text))
  const spoken = voice.firstOf(
    timed ? ['plan-kept', 'commit-kept', 'acknowledge'] : ['plan-heard', 'when', 'acknowledge'],
  )
  return {
    move: timed ? 'commit-kept' : 'commit',
    spoken: [spoken],
    ...(timed ? {} : { asked: spoken && { key: spoken.from, stage: 'when' as const } }),
    quick: quickReplies(scene, timed ? 'quick-after' : 'quick-when'),
    change: { taken: act, stage: 'after' },
    effects: [{ kind: 'commit', act }],
  }
}

function mayBePlan({ reading, text }: Scene): boolean {
  const { intent, words, cues } = reading
  const says = intent === 'pour-out' || intent === 'thanks' || intent === 'agree'
  return says && cues.includes('plan') && words >= WORDS.least && words <= WORDS.most && !/[?"“]/.test(text)
}

function isStep(said: string): boolean {
  const verb = OPENS.exec(said)?.[1]
  if (MIGHT.test(said) && !(verb !== undefined && DOES.has(verb))) return false
  return verb !== undefined && !NO_STEP.has(verb) && !tokensOf(said).some(({ word }) => word === 'if')
}
