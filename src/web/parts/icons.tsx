// Few, and drawn in one stroke like thread. Always beside words, so never spoken.

import type { ComponentChildren } from 'preact'

function Stroke({ children }: { children: ComponentChildren }) {
  return (
    <svg
      aria-hidden="true"
      width="1.2em"
      height="1.2em"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {children}
    </svg>
  )
}

export const LifebuoyIcon = () => (
  <Stroke>
    <circle cx="12" cy="12" r="9" />
    <circle cx="12" cy="12" r="3.6" />
    <path d="m5.7 5.7 3.7 3.7m5.2 5.2 3.7 3.7m0-12.6-3.7 3.7m-5.2 5.2-3.7 3.7" />
  </Stroke>
)

export const LeaveIcon = () => (
  <Stroke>
    <path d="M10 4H5.5A1.5 1.5 0 0 0 4 5.500v13A1.5 1.5 0 0 0 5.5 20H10M9.5 12H20m-4-4.2 4.2 4.2-4.2 4.2" />
  </Stroke>
)

export const TodayIcon = () => (
  <Stroke>
    <path d="M3 18.5h18M6.500 18.5a5.5 5.5 0 0 1 11 0M12 5v3.500M4.800 9.300l2.200 2.200M19.200 9.300 17 11.500" />
  </Stroke>
)

export const TalkIcon = () => (
  <Stroke>
    <path d="M4 20c.9-2 1.2-3.2.7-4.700A7.6 7.6 0 0 1 4.2 12c0-4.2 3.6-7.5 8-7.500s7.8 3.3 7.8 7.5-3.5 7.5-7.8 7.500c-1.6 0-3-.4-4.2-1.100C6.8 19.4 5.6 19.9 4 20Z" />
  </Stroke>
)

export const YouIcon = () => (
  <Stroke>
    <circle cx="12" cy="8" r="3.8" />
    <path d="M4.5 20c.6-4 3.6-6.2 7.5-6.200s6.9 2.2 7.5 6.2" />
  </Stroke>
)

export const SendIcon = () => (
  <Stroke>
    <path d="M12 19.500V5m-6 6 6-6 6 6" />
  </Stroke>
)

export const BackIcon = () => (
  <Stroke>
    <path d="M19 12H5m6-6-6 6 6 6" />
  </Stroke>
)

export const OnIcon = () => (
  <Stroke>
    <path d="m9 5.5 6.5 6.500L9 18.5" />
  </Stroke>
)

export const CloseIcon = () => (
  <Stroke>
    <path d="m6 6 12 12M18 6 6 18" />
  </Stroke>
)

export const CheckIcon = () => (
  <Stroke>
    <path d="m5 12.5 4.5 4.500L19 7.5" />
  </Stroke>
)

export const PhoneIcon = () => (
  <Stroke>
    <path d="M6.2 3.800h2.900l1.5 4-2 1.600a12 12 0 0 0 6 6l1.6-2 4 1.500v2.900a2 2 0 0 1-2.2 2C11 19.3 4.7 13 4.2 6a2 2 0 0 1 2-2.200Z" />
  </Stroke>
)
