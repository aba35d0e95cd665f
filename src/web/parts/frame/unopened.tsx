import type { ComponentProps } from 'preact'
import type { Outcome } from '#app/views.ts'
import { say } from '../../words.ts'
import { TroubleNote } from '../trouble-note.tsx'
import { Opening } from './opening.tsx'
import { Page } from './page.tsx'

interface Props {
  /** Undefined while one still looks for it. */
  came: Extract<Outcome<unknown>, { ok: false }> | undefined
  back: NonNullable<ComponentProps<typeof Page>['back']>
}

/** Stands where one thing would, while it's being opened, where there's none, or where it couldn't be had. */
export function Unopened({ came, back }: Props) {
  const isGone = came?.trouble === 'not-found'
  return (
    <Page title={say(isGone ? 'not-found.title' : 'frame.today')} back={back}>
      {!came && <Opening />}
      {isGone && <p>{say('not-found.body')}</p>}
      {came && !isGone && <TroubleNote mishap={{ trouble: came.trouble }} />}
    </Page>
  )
}
