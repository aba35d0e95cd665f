import { useEffect, useState } from 'preact/hooks'
import { newerVersion } from '../../newer-version.ts'
import { say } from '../../words.ts'

/** Says that a newer version waits, and takes it only when asked. */
export function NewerVersion() {
  const [waiting, setWaiting] = useState<ServiceWorker>()
  useEffect(() => newerVersion(setWaiting), [])
  if (!waiting) return null
  return (
    <div class="notice with-act">
      <span>{say('version.ready')}</span>
      <button type="button" class="words" onClick={() => waiting.postMessage('take-over')}>
        {say('version.take')}
      </button>
    </div>
  )
}
