// What may be typed with a slash. Each command is one small function; unknown ones get a sentence.

import { readFile, writeFile } from 'node:fs/promises'
import { planSections } from '#app/plans.ts'
import type { Place, Talking } from './converse.ts'
import { practise, showKept, showToday } from './practise.ts'
import { rehearseTalk } from './rehearse.ts'
import { sayItBetter } from './say-it-better.ts'
import { showHelp } from './show-help.ts'

type Command = (talking: Talking, place: Place, rest: string) => Promise<unknown>

/** Runs one line that begins with a slash; "quit" when the talk is to end. */
export async function runCommand(talking: Talking, place: Place, line: string): Promise<'quit' | undefined> {
  const [name = '', ...words] = line.slice(1).split(/\s+/)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    talking.screen.say('terminal.unknown', { command: `/${name}` })
    return undefined
  }
  return (await command(talking, place, words.join(' '))) === 'quit' ? 'quit' : undefined
}

const COMMANDS: Record<string, Command> = {
  help: (talking) => showHelp(talking),
  commands: async ({ screen }) => screen.say('terminal.commands'),
  quit: async ({ screen }) => {
    screen.say('terminal.goodbye')
    return 'quit'
  },
  country: setCountry,
  say: (talking, _place, rest) => sayItBetter(talking, rest),
  rehearse: (talking) => rehearseTalk(talking),
  today: showToday,
  practise: practise,
  kept: showKept,
  why: showWhy,
  talks: listTalks,
  open: openTalk,
  new: async ({ screen }, place) => {
    delete place.talk
    delete place.last
    screen.say('terminal.new')
  },
  rename: renameTalk,
  erase: eraseTalk,
  memory: listFacts,
  forget: forgetFact,
  plan: showPlans,
  pin: changePin,
  export: exportTo,
  import: importFrom,
  'erase-everything': eraseEverything,
}

async function setCountry({ amante, library, screen }: Talking, _place: Place, rest: string) {
  const country = rest.trim().toUpperCase()
  await amante.changeSettings({ country })
  const known = library.helplines.some((h) => h.country === country)
  screen.say(known ? 'terminal.country-set' : 'terminal.country-unknown', { country: country.toUpperCase() })
}

async function showWhy({ library, screen }: Talking, { last }: Place) {
  if (!last?.why) return screen.say('terminal.why-none')
  const { heard, move, sources } = last.why
  const situation = library.situations.find((s) => s.id === heard.situation)?.name
  const named = [situation, ...heard.feelings].filter(Boolean).join(', ')
  const rests = sources.map((key) => library.sources[key]).filter((s) => s !== undefined)
  screen.say('terminal.why', {
    heard: named || screen.words('terminal.why-nothing'),
    move,
    sources: rests.map((s) => `${s.who} ${s.when}, ${s.strength}`).join('; ') || screen.words('terminal.why-custom'),
  })
}

async function listTalks({ amante, screen }: Talking) {
  const talks = await amante.talks()
  if (talks.length === 0) return screen.say('terminal.talks-none')
  const lines = talks.map(({ title, changedAt }, i) =>
    screen.words('terminal.talk-line', {
      number: i + 1,
      title: title || screen.words('talk.untitled'),
      date: new Date(changedAt).toLocaleDateString('en'),
    }),
  )
  screen.plain(lines.join('\n'))
}

async function openTalk({ amante, screen }: Talking, place: Place, rest: string) {
  const chosen = (await amante.talks())[Number(rest) - 1]
  if (!chosen) return screen.say('terminal.which')
  place.talk = chosen.id
  screen.say('terminal.opened', { title: chosen.title || screen.words('talk.untitled') })
  const talk = await amante.talk(chosen.id)
  if (!talk.ok) return screen.trouble(talk)
  for (const turn of talk.value.turns.slice(-4)) screen.plain(turn.text, turn.who === 'coach' ? '  ' : '› ')
}

async function renameTalk(talking: Talking, { talk }: Place, rest: string) {
  const { amante, screen } = talking
  if (talk === undefined) return screen.say('terminal.talks-none')
  const renamed = await amante.renameTalk(talk, rest)
  if (!renamed.ok) return screen.trouble(renamed)
  screen.say('terminal.renamed', { title: renamed.value.title })
  if (await amante.heed(rest)) await showHelp(talking)
}

async function eraseTalk({ amante, screen }: Talking, place: Place) {
  if (place.talk === undefined) return screen.say('terminal.talks-none')
  const erased = await amante.eraseTalk(place.talk)
  if (!erased.ok) return screen.trouble(erased)
  delete place.talk
  delete place.last
  screen.say('terminal.erased')
}

async function listFacts({ amante, screen }: Talking) {
  const facts = await amante.facts()
  if (facts.length === 0) return screen.say('terminal.facts-none')
  const lines = facts.map(({ text }, i) => screen.words('terminal.fact-line', { number: i + 1, text }))
  screen.plain(lines.join('\n'))
}

async function forgetFact({ amante, screen }: Talking, _place: Place, rest: string) {
  const chosen = (await amante.facts())[Number(rest) - 1]
  if (!chosen) return screen.say('terminal.which')
  const forgotten = await amante.forgetFact(chosen.id)
  if (forgotten.ok) screen.say('terminal.forgotten')
  else screen.trouble(forgotten)
}

async function showPlans({ amante, library, screen }: Talking) {
  const plans = await amante.plans()
  if (plans.length === 0) return screen.say('terminal.plan-none')
  for (const plan of plans) {
    const { title, steps } = planSections(plan, library)
    screen.plain(title)
    for (const step of steps) screen.plain(`${step.title}\n${step.text}`, '  ')
  }
}

async function changePin({ amante, screen }: Talking) {
  const { pin } = await amante.standing()
  const typed = await screen.askSecret(pin ? 'terminal.pin' : 'terminal.pin-ask')
  if (typed === undefined) return
  const changed = pin ? await amante.removePin(typed) : await amante.setPin(typed)
  if (changed.ok) screen.say(pin ? 'terminal.pin-removed' : 'terminal.pin-set')
  else screen.trouble(changed)
}

async function exportTo({ amante, screen }: Talking, _place: Place, path: string) {
  if (path === '') return screen.say('terminal.commands')
  const exported = await amante.exportAll()
  if (!exported.ok) return screen.trouble(exported)
  const base = path.replace(/\.(json|md)$/, '')
  try {
    await writeFile(`${base}.json`, exported.value.json, { mode: 0o600 })
    await writeFile(`${base}.md`, exported.value.markdown, { mode: 0o600 })
    screen.say('terminal.exported', { path: `${base}.json, ${base}.md` })
  } catch {
    screen.trouble({ ok: false, trouble: 'store-unavailable' })
  }
}

async function importFrom({ amante, screen }: Talking, _place: Place, path: string) {
  const json = await readFile(path, 'utf8').catch(() => '')
  const imported = await amante.importAll(json)
  if (imported.ok) screen.say('terminal.imported', imported.value)
  else screen.trouble(imported)
}

async function eraseEverything({ amante, screen }: Talking, place: Place) {
  const typed = await screen.ask(screen.words('terminal.erase-ask'))
  if (typed?.trim() !== 'ERASE') return screen.say('terminal.erase-kept')
  const erased = await amante.eraseEverything()
  if (!erased.ok) return screen.trouble(erased)
  delete place.talk
  delete place.last
  screen.say('terminal.erased')
}
