import { Page } from '../../parts/frame/page.tsx'
import { say } from '../../words.ts'
import { BringBack } from './bring-back.tsx'
import { EraseAll } from './erase-all.tsx'
import { TakeCopy } from './take-copy.tsx'

/** Take a copy, bring one back, or end it. */
export function KeepPage() {
  return (
    <Page title={say('you.keep.name')} back={{ to: '/you', words: 'frame.you' }}>
      <TakeCopy />
      <BringBack />
      <EraseAll />
    </Page>
  )
}
