#!/usr/bin/env node
// The command. Picks one and loads only the rooms it needs.

import process from 'node:process'

type Command = { run(args: string[]): Promise<number> }

const COMMANDS: Record<string, () => Promise<Command>> = {
  start: () => import('#server/main.ts'),
  talk: () => import('#terminal/talk.ts'),
  hear: () => import('#terminal/hear-lines.ts'),
  reply: () => import('#terminal/reply-lines.ts'),
  rewrite: () => import('#terminal/rewrite-lines.ts'),
  check: () => import('#knowledge/check-content.ts'),
}

const [name = '', ...args] = process.argv.slice(2)
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (load) {
  const { run } = await load()
  process.exitCode = await run(args)
} else {
  const asked = ['', 'help', '--help', '-h'].includes(name)
  const names = Object.keys(COMMANDS).join(', ')
  const sentence = asked ? `amante <command>: ${names}\n` : `There is no command "${name}". There are: ${names}\n`
  const out = asked ? process.stdout : process.stderr
  out.write(sentence)
  process.exitCode = asked ? 0 : 2
}
