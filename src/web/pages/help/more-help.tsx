// The pages behind the help page.

import { Link } from 'wouter-preact'
import { leaveNow } from '../../leave/leave-now.ts'
import { typeset } from '../../typeset.ts'
import { SafetyPage } from './safety-page.tsx'

/** Before one relies on the quick exit: first what it cannot hide. */
export function LeavingPage() {
  return (
    <SafetyPage
      name="exit"
      parts={({ exit }) => [
        { heading: 'leaving.cannot', points: exit.cannot },
        { heading: 'leaving.does', points: exit.does },
        { heading: 'leaving.safer', points: exit.safer },
      ]}
    >
      {({ exit, device }) => (
        <div class="acts">
          <button type="button" class="button" onClick={leaveNow}>
            {exit.go}
          </button>
          <Link href="/help/device" class="words">
            {device.title}
          </Link>
        </div>
      )}
    </SafetyPage>
  )
}

/** For a device that someone else may be watching. */
export function DevicePage() {
  return (
    <SafetyPage
      name="device"
      parts={({ device }) => [
        { heading: 'device.signs', points: device.signs },
        { heading: 'device.wise', points: device.wise },
      ]}
    />
  )
}

/** A way through the next five minutes. */
export function FiveMinutesPage() {
  return (
    <SafetyPage name="grounding" parts={({ grounding }) => [{ points: grounding.steps }]}>
      {({ grounding }) => <p class="lead">{typeset(grounding.after)}</p>}
    </SafetyPage>
  )
}
