// Whether a word is a form of a verb that hearing knows: base, -s, -ed, -ing, irregular, or a helping verb.

import type { HearingWords } from '../library.ts'

const HELPING = [
  "am are is was were be been have has had do does did can can't cannot could couldn't will won't would wouldn't might may",
  "isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't dont doesnt didnt cant wont gets got",
]
  .join(' ')
  .split(' ')

/** The set of all known verb forms of a language. */
export function verbForms(clauses: HearingWords['clauses']): ReadonlySet<string> {
  const forms = new Set<string>(HELPING)
  for (const verb of clauses.verbs) for (const form of regularForms(verb)) forms.add(form)
  for (const [verb, irregular] of Object.entries(clauses.irregular)) {
    forms.add(verb)
    for (const form of irregular) forms.add(form)
  }
  return forms
}

function regularForms(verb: string): string[] {
  const stem = verb.replace(/e$/, '')
  const third = /(s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`
  return [verb, third, `${stem}ed`, `${stem}ing`, ...(verb.endsWith('y') ? [`${verb.slice(0, -1)}ies`] : [])]
}
