import type { ComponentChildren } from 'preact'
import { Link, useLocation } from 'wouter-preact'
import { lastTalk, passThrough } from '../../last-place.ts'
import { LeaveLights } from '../../leave/leave-lights.tsx'
import { leaveNow } from '../../leave/leave-now.ts'
import { say } from '../../words.ts'
import { LeaveIcon, LifebuoyIcon, TalkIcon, YouIcon } from '../icons.tsx'

const PLACES = [
  {
    name: 'talk',
    to: '/',
    icon: TalkIcon,
    holds: (path: string) => !path.startsWith('/you') && !path.startsWith('/help'),
  },
  { name: 'you', to: '/you', icon: YouIcon, holds: (path: string) => path.startsWith('/you') },
]

/** What stands around every page: the ways to help and out, and the places. */
export function Frame({ children }: { children: ComponentChildren }) {
  return (
    <div class="frame">
      <a class="skip" href="#page">
        {say('frame.skip')}
      </a>
      <Ways />
      {children}
      <Places />
      <LeaveLights />
    </div>
  )
}

function Ways() {
  const [path] = useLocation()
  return (
    <nav class="ways" aria-label={say('frame.ways')}>
      <Link href="/help" class="way" aria-current={path.startsWith('/help') ? 'page' : undefined}>
        <LifebuoyIcon />
        {say('frame.help')}
      </Link>
      <button type="button" class="way" data-kind="leave" onClick={leaveNow}>
        <LeaveIcon />
        {say('frame.leave')}
      </button>
    </nav>
  )
}

function Places() {
  const [path] = useLocation()
  passThrough(path)
  return (
    <nav class="places" aria-label={say('frame.places')}>
      {PLACES.map(({ name, to, icon: Icon, holds }) => (
        <Link
          key={name}
          href={to === '/' && !holds(path) ? lastTalk() : to}
          class="place"
          aria-current={holds(path) ? 'page' : undefined}
        >
          <Icon />
          <span>{say(`frame.${name}`)}</span>
        </Link>
      ))}
    </nav>
  )
}
