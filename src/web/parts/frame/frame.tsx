import type { ComponentChildren } from 'preact'
import { Link, useLocation } from 'wouter-preact'
import { lastTalk, passThrough } from '../../last-place.ts'
import { LeaveButton } from '../../leave/leave-button.tsx'
import { LeaveLights } from '../../leave/leave-lights.tsx'

import { say } from '../../words.ts'
import { LifebuoyIcon, TalkIcon, TodayIcon, YouIcon } from '../icons.tsx'

const PLACES = [
  {
    name: 'talk',
    to: '/',
    icon: TalkIcon,
    holds: (path: string) => !/^\/(?:you|today|help)/.test(path),
  },
  { name: 'today', to: '/today', icon: TodayIcon, holds: (path: string) => path.startsWith('/today') },
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
      <LeaveButton />
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
