// The words of the page in two parts: what a first talk may need, and what belongs to pages that are fetched when somebody
// goes there. What the terminal says travels in neither.

/** Words by the first part of their key; a test holds that no page of the first load asks for one of these. */
export const LATER_WORDS: ReadonlySet<string> = new Set([
  'about',
  'back',
  'calendar',
  'checks',
  'course',
  'decks',
  'human',
  'journal',
  'memory',
  'notes',
  'practise',
  'pulse',
  'rehearse',
  'reminders',
  'rituals',
  'say',
  'sent',
  'today',
  'unplug',
  'weave',
])

export interface UiParts {
  first: Record<string, string>
  later: Record<string, string>
}

/** Splits words under their dotted keys. */
export function splitUi(words: Record<string, string>): UiParts {
  const parts: UiParts = { first: {}, later: {} }
  for (const [key, text] of Object.entries(words)) {
    const head = key.split('.')[0]!
    if (head !== 'terminal') parts[LATER_WORDS.has(head) ? 'later' : 'first'][key] = text
  }
  return parts
}
