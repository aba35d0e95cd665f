// `/rehearse`: a hard talk practised at the prompt with a stand-in. Whatever is typed is said; a word with a slash does
// something else.

import type { RehearsalMove, RehearsalMoved, RehearsalView } from '#app/rehearsal/rehearsal-views.ts'
import type { Outcome } from '#app/views.ts'
import type { Talking } from './converse.ts'
import { showHelp } from './show-help.ts'

const WAYS: Record<string, RehearsalMove> = {
  '/pause': { kind: 'pause' },
  '/again': { kind: 'again' },
  '/swap': { kind: 'swap' },
  '/enough': { kind: 'enough' },
}

export async function rehearseTalk(talking: Talking): Promise<void> {
  const { amante, screen } = talking
  const begun = await choose(talking)
  const first = begun && (await stand(talking, begun))
  if (!first?.now) return
  screen.plain(first.now.begins)
  screen.say('terminal.rehearse-how')
  screen.plain(first.now.scene, '  ')
  let { now } = first
  while (!now.ended) {
    const move = await askFor(talking, now)
    const moved = move && (await stand(talking, await amante.moveRehearsal(move)))
    if (!moved || moved.over) {
      await amante.forgetRehearsal()
      return
    }
    if (!moved.now) continue
    showMove(talking, moved.now, move.kind)
    now = moved.now
  }
  await close(talking, now)
}

async function choose({ amante, screen }: Talking): Promise<Outcome<RehearsalMoved> | undefined> {
  const all = await amante.standIns()
  const lines = all.map(({ name, about }, at) =>
    screen.words('terminal.rehearse-line', { number: at + 1, name, about }),
  )
  screen.plain(lines.length > 0 ? lines.join('\n') : screen.words('terminal.rehearse-none'))
  if (all.length === 0) return undefined
  const number = (await screen.ask(screen.words('terminal.rehearse-choose')))?.trim() ?? ''
  if (number === '') return undefined
  const chosen = all[Number(number) - 1]
  if (!chosen) {
    screen.say('terminal.which')
    return undefined
  }
  const name = (await screen.ask(screen.words('terminal.rehearse-name'))) ?? ''
  const aim = (await screen.ask(screen.words('terminal.rehearse-aim'))) ?? ''
  return amante.beginRehearsal({ standIn: chosen.id, name, aim })
}

/** Where it stands after a move: as it is now, the same as before, or over. */
async function stand(
  talking: Talking,
  moved: Outcome<RehearsalMoved>,
): Promise<{ now?: RehearsalView; over?: true } | undefined> {
  const { screen } = talking
  if (!moved.ok) {
    screen.trouble(moved)
    return moved.trouble === 'empty' || moved.trouble === 'too-long' ? {} : { over: true }
  }
  const { rehearsal, ends, refused, quiet } = moved.value
  if (ends) {
    screen.plain(ends.words, '  ')
    await showHelp(talking, ends)
    return { over: true }
  }
  if (quiet) screen.plain(`${screen.words('rehearse.quiet')} /help`)
  if (refused !== undefined) screen.plain(refused)
  return refused === undefined && rehearsal ? { now: rehearsal } : {}
}

async function askFor({ screen }: Talking, { chair, exchanges }: RehearsalView): Promise<RehearsalMove | undefined> {
  const asThem = chair?.answer === ''
  const label = exchanges.length === 0 ? 'rehearse.say-first' : 'rehearse.you'
  const typed = await screen.ask(asThem ? screen.words('terminal.rehearse-as-them') : `${screen.words(label)} › `)
  if (typed === undefined) return undefined
  const way = WAYS[typed.trim()]
  return way ?? { kind: asThem ? 'answer-as-them' : 'say', text: typed }
}

function showMove({ screen }: Talking, now: RehearsalView, kind: RehearsalMove['kind']): void {
  const { exchanges, pause, chair, aside } = now
  const latest = exchanges.at(-1)
  if (kind === 'say' && latest) {
    screen.plain(`${now.name || screen.words('rehearse.them')}: ${latest.answer}`, '  │ ')
    if (latest.note) screen.plain(latest.note, '      ')
  }
  if (kind === 'pause' && pause)
    screen.plain([pause.what, pause.quote, pause.better, pause.aim].filter(Boolean).join('\n'), '  ')
  const taken = aside.at(-1)
  if (kind === 'again' && taken) screen.say('rehearse.aside', { said: taken.said })
  if (kind === 'swap' && chair)
    screen.plain(`${chair.ask}\n${screen.words('rehearse.swap-heard')}: “${chair.heard}”`, '  ')
  if (kind === 'answer-as-them' && chair?.note) screen.plain(chair.note, '  ')
}

/** What there is to take along; then nothing of the rehearsal stays. */
async function close({ amante, screen }: Talking, { name, last, close: end }: RehearsalView): Promise<void> {
  if (last) screen.plain(`${name || screen.words('rehearse.them')}: ${last}`, '  │ ')
  if (end) screen.plain(end.words)
  if (end?.best && end.best !== end.line) screen.say('terminal.rehearse-best', { best: end.best })
  if (end?.line) {
    const yes = (await screen.ask(screen.words('terminal.rehearse-keep', { line: end.line })))?.trim().toLowerCase()
    if (yes?.startsWith('y')) {
      const when = (await screen.ask(screen.words('terminal.rehearse-when'))) ?? ''
      const kept = await amante.keepWords(end.line, when)
      if (kept.ok) screen.say('rehearse.close.kept')
      else screen.trouble(kept)
    }
  }
  await amante.forgetRehearsal()
}
