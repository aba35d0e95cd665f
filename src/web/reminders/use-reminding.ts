import { useEffect, useState } from 'preact/hooks'
import { useConnection } from '../engine/use-engine.ts'

/** Reminds while the place is open and the browser may; nothing of it is fetched before. */
export function useReminding(open: boolean): void {
  const connection = useConnection()
  const [allowed, setAllowed] = useState(mayShow)
  useEffect(() => connection.onChange(() => setAllowed(mayShow())), [])
  useEffect(() => {
    if (!open || !allowed) return
    let stop: (() => void) | undefined
    let current = true
    void import('./keep-reminding.ts').then(({ keepReminding }) => {
      if (current) stop = keepReminding(connection)
    })
    return () => {
      current = false
      stop?.()
    }
  }, [open, allowed])
}

function mayShow(): boolean {
  return typeof Notification !== 'undefined' && Notification.permission === 'granted'
}
