// Two other ways to answer a first message, made as well as such ways can be made: a template that reflects, and an empathic
// paragraph that would fit anybody. What the coach says has to be better than both.

import type { Chance } from '#domain/coach/voice.ts'
import type { Reading } from '#domain/hearing/reading.ts'

/** Both answers, with the name of the way. */
export function rivals(reading: Reading, chance: Chance): [name: string, text: string][] {
  return [
    ['reflective', reflective(reading, chance)],
    ['empathic', empathic(reading, chance)],
  ]
}

/** The person's two heaviest clauses turned round, the feeling named as a guess, and an open question. */
function reflective({ clauses, feelings }: Reading, chance: Chance): string {
  const [first, second] = clauses.flatMap(({ echo }) => (echo ? [echo] : []))
  const heard = first ? `${capital(first)}${second ? `, and ${second}` : ''}.` : 'There is a lot in what you wrote.'
  const felt = feelings[0] ? ` I wonder whether you feel ${feelings[0]} about it.` : ''
  return `${heard}${felt} ${pick(OPEN, chance)}`
}

const OPEN = [
  'What is the hardest part of this for you?',
  'What would you most want to be different?',
  'What happened the last time it came up?',
  'What do you think is going on underneath?',
]

/** A warm paragraph with a word of sense in it, chosen by nothing but how sore the message is. */
function empathic({ feelings, intent }: Reading, chance: Chance): string {
  const opening = feelings.length > 0 ? pick(SORE, chance) : pick(PLAIN, chance)
  return `${opening} ${pick(SENSE, chance)} ${intent === 'ask-advice' ? pick(ADVICE, chance) : pick(INVITE, chance)}`
}

const SORE = [
  "I'm sorry you're going through this. It sounds painful, and it makes sense that it's weighing on you.",
  "That sounds really hard, and I'm glad you're not keeping it to yourself.",
  'Thank you for trusting me with this. Anyone in your place would find it difficult.',
]
const PLAIN = [
  'Thank you for sharing this. It is clear that you have thought about it a lot.',
  "It's good that you're taking the time to look at this.",
  'That is a situation many people find themselves in, and it is not an easy one.',
]
const SENSE = [
  'Relationships are rarely simple, and two people can care for each other and still hurt each other.',
  'It can help to slow down and notice what you need before deciding anything.',
  'Often there is more than one thing going on at once, and it takes time to see which matters most.',
]
const ADVICE = [
  'A calm and honest talk, at a time when neither of you is tired, is often the best first step. How do you think it would be received?',
  'You might begin by telling the other person how this is for you, without blame. What would you most like them to understand?',
  'Before you decide, it may help to write down what you would need in order to feel at peace with it. What comes to mind first?',
]
const INVITE = [
  'Would you like to tell me a little more about how this has been for you?',
  'What feels most important to you in all of this right now?',
  'What would a good outcome look like for you?',
]

const pick = (texts: readonly string[], chance: Chance) => texts[Math.floor(chance() * texts.length)]!
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
