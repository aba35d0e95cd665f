// Coming, going, and talk about the talk itself: greetings, thanks, what Amante is, a misunderstanding, enough questions.

import { type Belief, ruleOut } from '../belief.ts'
import { type Made, quickReplies, type Scene, situationOf } from '../scene.ts'
import { listen } from './listen.ts'
import { question } from './question.ts'

/** So many words tell more than that something else is wanted. */
const TELLS = 10
/** Another title is put only where it is likely by itself: after one wrong turn, a second costs more. */
const NEXT_LIKELY = 0.5
/** A nod after a nod says nothing. */
const NODS = /^move\/(?:acknowledge|reflect-plain|quiet)\//

export function greet(scene: Scene): Made {
  return simple(scene, 'greet', ['greet', 'listen-then'])
}

export function thank(scene: Scene): Made {
  return { ...simple(scene, 'thanks', ['thanks', 'acknowledge']), quick: quickReplies(scene, 'quick-after') }
}

export function sayGoodbye(scene: Scene): Made {
  return simple(scene, 'goodbye', ['goodbye', 'thanks', 'acknowledge'])
}

export function smallTalk(scene: Scene): Made {
  return simple(scene, 'small-talk', ['small-talk', 'listen-then'])
}

export function about(scene: Scene): Made {
  const asksPrivacy = scene.reading.intent === 'about-privacy'
  const keys = asksPrivacy ? ['about-private', 'about-what'] : ['about-what', 'about-private']
  return simple(scene, 'about', [...keys, 'listen-then'])
}

/** The other's side is not wanted: it is left where it is, for the rest of the talk. */
export function ownSide(scene: Scene): Made {
  const spoken = scene.voice.firstOf(['own-side', 'acknowledge'])
  const made = question(scene, 'closer', scene.state.stage === 'open' ? 'closer' : scene.state.stage)
  return { ...made, move: 'own-side', spoken: [spoken, ...made.spoken] }
}

/** Cross with the coach: it says so plainly, and asks what would be of use. */
export function ownUp(scene: Scene): Made {
  const spoken = scene.voice.firstOf(['protest', 'acknowledge', 'quiet'])
  const isAsked = spoken?.from.startsWith('move/protest/')
  return {
    move: 'protest',
    spoken: [spoken],
    ...(isAsked ? { asked: { key: spoken!.from, stage: 'permission' as const } } : {}),
    quick: isAsked ? quickReplies(scene, 'quick-protest') : [],
  }
}

/** Nothing more was wanted: leaves it at that, and the page open. */
export function restHere(scene: Scene): Made {
  return { ...simple(scene, 'rest', ['left-for-now', 'acknowledge']), quick: quickReplies(scene, 'quick-after') }
}

export function stopQuestions(scene: Scene): Made {
  const { asked: _dropped, ...made } = simple(scene, 'stop', ['stop-questions', 'quiet'])
  return { ...made, change: { stage: 'after', quiet: true } }
}

/** The talk is open again (`turnedAway`); where the new thing was told in the same breath, it is heard at once. */
export function changeTopic(scene: Scene): Made {
  if (scene.reading.words < TELLS) return simple(scene, 'new-topic', ['new-topic', 'greet', 'listen-then'])
  const made = listen(scene)
  const [first, ...rest] = made.spoken
  const said = first && NODS.test(first.from) ? rest : made.spoken
  return { ...made, move: 'new-topic', spoken: [scene.voice.firstOf(['new-topic-told', 'acknowledge']), ...said] }
}

export function otherLanguage(scene: Scene): Made {
  return {
    ...simple(scene, 'language', ['other-language', 'quiet']),
    effects: [{ kind: 'help', kinds: [], crisis: false }],
  }
}

export function noWords(scene: Scene): Made {
  return simple(scene, 'no-words', ['no-words', 'listen-first', 'quiet'])
}

/** It was misunderstood: rules the situation out, and asks; names the next where it is likely, and hears what was told instead. */
export function repair(scene: Scene): Made {
  const { asked, situation } = scene.state
  const state = ruleOut(scene.state, asked?.about ?? (situation ? [situation.id] : []))
  const told = scene.reading.words >= TELLS ? putRight(scene, state) : undefined
  if (told) return told
  const [next] = Object.entries(state.belief).sort((a, b) => b[1] - a[1])
  const other = next && next[1] >= NEXT_LIKELY ? situationOf(scene.library, next[0]) : undefined
  const guess = other && scene.voice.move('repair-other', { situation: other.about })
  const spoken = guess ?? scene.voice.firstOf(['repair', 'listen-then', 'quiet'])
  return {
    move: 'repair',
    spoken: [spoken],
    asked: spoken && {
      key: spoken.from,
      stage: guess ? 'guess' : 'again',
      ...(guess && other ? { about: [other.id] } : {}),
    },
    quick: guess ? quickReplies(scene, 'quick-check') : [],
    change: { belief: state.belief, notThis: state.notThis, stage: 'open' },
    leave: ['situation', 'want', 'offered'],
  }
}

/** Whoever says what it is instead need not say it twice. */
function putRight(scene: Scene, belief: Belief): Made | undefined {
  const { situation: _wrong, ...kept } = scene.state
  const spoken = scene.voice.move('repair-told')
  const there: Scene = {
    ...scene,
    situation: undefined,
    state: { ...kept, belief: belief.belief, notThis: belief.notThis, stage: 'closer' },
  }
  const made = question(there, 'closer', 'closer')
  return (
    spoken && {
      ...made,
      move: 'repair',
      spoken: [spoken, ...made.spoken],
      change: { belief: belief.belief, notThis: belief.notThis, ...made.change },
      leave: ['situation', 'want', 'offered'],
    }
  )
}

function simple(scene: Scene, move: string, keys: readonly string[]): Made {
  const spoken = scene.voice.firstOf([...keys, 'quiet'])
  // The waiting question stays: small talk does not answer it.
  return { move, spoken: [spoken], asked: scene.state.asked }
}
