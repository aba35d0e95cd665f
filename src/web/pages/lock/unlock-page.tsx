import { useConnection } from '../../engine/use-engine.ts'
import { Page } from '../../parts/frame/page.tsx'
import { say } from '../../words.ts'
import { PinForm } from './pin-form.tsx'

/** All that is shown while the lock is on. */
export function UnlockPage({ onOpen }: { onOpen: () => void }) {
  const { engine } = useConnection()
  const unlock = async (pin: string) => {
    const done = await engine.unlock(pin)
    if (done.ok) onOpen()
    return done
  }
  return (
    <Page title={say('unlock.title')}>
      <PinForm id="pin" label={say('lock.pin')} act={say('unlock.act')} focused onPin={unlock} />
      <p class="soft">{say('unlock.forgotten')}</p>
    </Page>
  )
}
