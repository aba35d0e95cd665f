import { useEffect, useState } from 'preact/hooks'
import { Route, Switch } from 'wouter-preact'
import type { Standing, Trouble } from '#app/views.ts'
import { useConnection } from './engine/use-engine.ts'
import { readLook, wearLook } from './look/look.ts'
import { HelpPage } from './pages/help/help-page.tsx'
import { DevicePage, FiveMinutesPage, LeavingPage } from './pages/help/more-help.tsx'
import { ChoosePlanPage } from './pages/help/plan/choose-plan-page.tsx'
import { ProtocolPage } from './pages/help/protocol-page.tsx'
import { UnlockPage } from './pages/lock/unlock-page.tsx'
import { RefusedPage } from './pages/refused/refused-page.tsx'
import { Page } from './parts/frame/page.tsx'
import { followCountry } from './parts/help/country.ts'
import { TroubleNote } from './parts/trouble-note.tsx'
import { useReminding } from './reminders/use-reminding.ts'
import { SiteMap } from './site-map.tsx'
import { say } from './words.ts'

type Way = 'open' | 'locked' | 'failed' | { refused: Trouble }

/** Help and the way out stand before every lock; the rest opens when what is kept is open. */
export function Gate() {
  const [way, check] = useWay()
  useReminding(way === 'open')
  return (
    <Switch>
      <Route path="/help" component={HelpPage} />
      <Route path="/help/leaving" component={LeavingPage} />
      <Route path="/help/device" component={DevicePage} />
      <Route path="/help/five-minutes" component={FiveMinutesPage} />
      <Route path="/help/protocol" component={ProtocolPage} />
      <Route path="/help/plan" component={ChoosePlanPage} />
      <Route>
        {way === 'open' && <SiteMap />}
        {way === 'locked' && <UnlockPage onOpen={check} />}
        {way === 'failed' && (
          <Page title={say('failed.title')}>
            <TroubleNote mishap={{ trouble: 'unexpected' }} />
          </Page>
        )}
        {typeof way === 'object' && <RefusedPage trouble={way.refused} />}
      </Route>
    </Switch>
  )
}

/** Which way is open; looked at again after every change, and whenever one comes back to this window. */
function useWay(): [Way, () => void] {
  const { engine, onChange, onFailure } = useConnection()
  // Before the engine has answered: the face one will most likely see.
  const [way, setWay] = useState<Way>(readLook().pin ? 'locked' : 'open')

  const check = async () => {
    try {
      const standing = await engine.standing()
      wearLook({ pin: standing.pin })
      setWay(wayFor(standing))
      if (standing.state === 'locked') return
      // Only opening shows whether what is kept can be opened; another window may have locked it just now.
      const opened = await engine.unlock()
      if (!opened.ok) return setWay(wayAfter(opened.trouble))
      const { theme, textSize, country } = await engine.settings()
      wearLook({ theme, textSize })
      if (country) followCountry(country)
    } catch {
      setWay('failed')
    }
  }

  useEffect(() => {
    void check()
    const comeBack = () => document.visibilityState === 'visible' && void check()
    addEventListener('focus', comeBack)
    const stops = [onChange(check), onFailure(() => setWay('failed'))]
    return () => {
      removeEventListener('focus', comeBack)
      for (const stop of stops) stop()
    }
  }, [])

  return [way, check]
}

function wayAfter(trouble: Trouble): Way {
  if (trouble === 'locked') return 'locked'
  return trouble === 'keys-gone' || trouble === 'damaged' ? { refused: trouble } : 'failed'
}

function wayFor({ state, pin, reason }: Standing): Way {
  if (state !== 'locked') return 'open'
  if (pin) return 'locked'
  return { refused: reason === 'keys-gone' ? 'keys-gone' : 'damaged' }
}
