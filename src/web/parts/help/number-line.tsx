import type { Helpline, SafetyPages } from '#domain/safety/safety-pages.ts'
import { sayDay } from '../../say-date.ts'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import { PhoneIcon, TalkIcon } from '../icons.tsx'

type Line = Helpline['lines'][number]
type Channel = Line['channels'][number]
type Lines = SafetyPages['lines']

/** The emergency number of a country, to be tapped. */
export function EmergencyLine({ helpline, lines }: { helpline: Helpline; lines: Lines }) {
  return (
    <ul class="numbers">
      {helpline.emergency.map(({ number, service }) => (
        <li key={number + service}>
          <a class="number" href={`tel:${dialled(number)}`}>
            <PhoneIcon />
            <span>
              <b>{number}</b> {say(`help.service.${service}`)}
            </span>
          </a>
        </li>
      ))}
      {helpline.emergency_status === 'unverified' && <li class="soft">{lines.status.unverified}</li>}
    </ul>
  )
}

/** One service: its name, each way to reach it, and what to know before. */
export function ServiceLine({ line, lines }: { line: Line; lines: Lines }) {
  const facts = [line.hours, say(`help.cost.${line.cost}`), line.languages.join(', ')]
  return (
    <div class="service">
      <h3>{line.name}</h3>
      <ul class="numbers">
        {line.channels.map((channel) => (
          <li key={channel.kind + channel.to}>
            <a class="number" href={address(channel)} {...(channel.kind === 'chat' ? outside : {})}>
              {channel.kind === 'call' ? <PhoneIcon /> : <TalkIcon />}
              <span>{words(channel)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="soft">{facts.join(' · ')}</p>
      {line.for.includes('partner-violence') && <p class="soft">{typeset(lines.bill[line.on_bill])}</p>}
      <p class="soft">
        {lines.status[line.status]}. {lines.checked} {sayDay(Date.parse(line.checked), Date.now())}.
      </p>
    </div>
  )
}

const outside = { target: '_blank', rel: 'noopener noreferrer' }

function dialled(number: string): string {
  return number.replace(/[^\d+*#]/g, '')
}

function address({ kind, to, body }: Channel): string {
  if (kind === 'chat') return to
  if (kind === 'call') return `tel:${dialled(to)}`
  return `sms:${dialled(to)}${body ? `?body=${encodeURIComponent(body)}` : ''}`
}

function words({ kind, to, body }: Channel) {
  if (kind === 'chat') return say('help.chat')
  if (kind === 'text')
    return body ? say('help.text-word', { word: body, number: to }) : say('help.text', { number: to })
  return <b>{to}</b>
}
