// A message that the person puts into the talk, to have it said better: answered in place, with one version as a card.

import type { Library } from '../../library.ts'
import { createRewriter } from '../../rewrite/rewriter.ts'
import { screen } from '../../safety/screen.ts'
import { type Made, quickReplies, type Scene } from '../scene.ts'

const FEWEST_WORDS = 3
const LONGEST = 90
/** So many further words make a version other than the last. */
const SEEDS = 1000

/** Says the message in this turn better; undefined where there is none in it. */
export function betterWords(scene: Scene): Made | undefined {
  const { library, voice, chance } = scene
  const message = messageIn(scene.text)
  if (message === undefined || !isThere(library)) return undefined
  const seed = Math.floor(chance() * SEEDS)
  const { versions, refused, risk } = createRewriter(library).rewrite(screen(message, [], library.signals), { seed })
  if (refused) {
    const effects = refused.help
      ? [{ kind: 'help' as const, kinds: risk.kinds, crisis: refused.kind === 'crisis' }]
      : []
    return { move: 'better-refused', spoken: [{ text: refused.text, from: `rewrite/${refused.kind}` }], effects }
  }
  if (!versions) return { move: 'better-fair', spoken: [voice.firstOf(['message-fair', 'acknowledge'])] }
  const offer = { kind: 'say' as const, situation: '', key: 'own', text: versions.gentle, tone: 'gentle' as const }
  if (versions.gentle.includes('['))
    return { move: 'better-missing', spoken: [voice.firstOf(['message-missing', 'acknowledge'])], offer }
  return {
    move: 'better',
    spoken: [voice.firstOf(['offer-better', 'offer-say', 'acknowledge'])],
    offer,
    quick: quickReplies(scene, 'quick-offer-say'),
    asked: { key: 'better', stage: 'offer' },
    change: { stage: 'step', offered: offer, advice: 'welcome' },
  }
}

/** A library that came in parts may lack what looks at messages. */
function isThere({ rewrite, hearing }: Partial<Library> & Pick<Library, 'hearing'>): boolean {
  return rewrite !== undefined && hearing.tone !== undefined
}

/** What stands in quotation marks, or behind the colon. */
function messageIn(text: string): string | undefined {
  const quoted = /["“„]([^"“”„]+)["”“]?/.exec(text)?.[1]
  // In a long story a colon is no sign that a message follows, and words in quotation marks are somebody's.
  if (text.split(/\s+/).length > LONGEST) return undefined
  const behind = /:\s*\n?([^\s][\s\S]*)$/.exec(text)?.[1]
  const message = (quoted ?? behind ?? '').trim()
  return message.split(/\s+/).length >= FEWEST_WORDS ? message : undefined
}
