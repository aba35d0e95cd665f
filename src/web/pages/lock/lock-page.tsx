import { useConnection, useKept } from '../../engine/use-engine.ts'
import { wearLook } from '../../look/look.ts'
import { dropDrafts } from '../../parts/composer/drafts.ts'
import { Page } from '../../parts/frame/page.tsx'
import { say } from '../../words.ts'
import { PinForm } from './pin-form.tsx'

/** Sets, removes and turns the lock. */
export function LockPage() {
  const { engine, lookAgain } = useConnection()
  const standing = useKept((door) => door.standing())
  const lock = async () => {
    dropDrafts()
    await engine.lock()
    location.assign('/')
  }
  const set = async (pin: string) => {
    const done = await engine.setPin(pin)
    if (done.ok) wearLook({ pin: true })
    lookAgain()
    return done
  }
  const remove = async (pin: string) => {
    const done = await engine.removePin(pin)
    if (done.ok) wearLook({ pin: false })
    lookAgain()
    return done
  }
  return (
    <Page title={say('you.lock.name')} back={{ to: '/you', words: 'frame.you' }}>
      <p>{say('lock.about')}</p>
      {standing?.state === 'memory-only' && <p class="notice">{say('lock.memory-only')}</p>}
      {standing && !standing.pin && standing.state !== 'memory-only' && (
        <>
          <p>{say('lock.forgotten')}</p>
          <PinForm id="new-pin" label={say('lock.new')} act={say('lock.set')} twice onPin={set} />
        </>
      )}
      {standing?.pin && (
        <>
          <div class="acts">
            <button type="button" class="button" data-kind="act" onClick={lock}>
              {say('lock.now')}
            </button>
          </div>
          <section>
            <h2>{say('lock.remove-title')}</h2>
            <PinForm id="old-pin" label={say('lock.pin')} act={say('lock.remove')} kind="end" onPin={remove} />
          </section>
        </>
      )}
    </Page>
  )
}
