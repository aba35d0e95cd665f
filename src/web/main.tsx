import { render } from 'preact'
import { connect } from './engine/connect.ts'
import { EngineContext } from './engine/use-engine.ts'
import { Gate } from './gate.tsx'
import { guardHistory, hasLeft } from './leave/leave-now.ts'
import { LeftPage } from './leave/left-page.tsx'
import { readLook, wearLook } from './look/look.ts'
import { keepOffline } from './newer-version.ts'
import { Frame } from './parts/frame/frame.tsx'
import './look/styles.css'

const root = document.querySelector('#app')!

guardHistory()
wearLook(readLook())
if (hasLeft()) {
  render(<LeftPage />, root)
} else {
  render(
    <EngineContext.Provider value={connect()}>
      <Frame>
        <Gate />
      </Frame>
    </EngineContext.Provider>,
    root,
  )
  keepOffline()
}
