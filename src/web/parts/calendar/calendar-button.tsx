import { useState } from 'preact/hooks'
import type { ForCalendar } from '#app/practice/calendar-file.ts'
import { download } from '../../download.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { say } from '../../words.ts'
import { type Mishap, TroubleNote } from '../trouble-note.tsx'

/** Makes a file for the person's own calendar; what stands in it is said before. */
export function CalendarButton({ wanted }: { wanted: ForCalendar }) {
  const engine = useEngine()
  const [mishap, setMishap] = useState<Mishap>()
  const [saved, setSaved] = useState(false)
  const save = async () => {
    const made = await engine.fileForCalendar(wanted)
    setMishap(made.ok ? undefined : { trouble: made.trouble })
    setSaved(made.ok)
    if (made.ok) download(new Blob([made.value], { type: 'text/calendar' }), 'reminder.ics')
  }
  return (
    <>
      <button type="button" class="words" onClick={() => void save()}>
        {say('calendar.save')}
      </button>
      <p class="soft" role="status">
        {say(saved ? 'calendar.saved' : 'calendar.about')}
      </p>
      {mishap && <TroubleNote mishap={mishap} />}
    </>
  )
}
