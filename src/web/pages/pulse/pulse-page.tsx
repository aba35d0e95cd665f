import { useState } from 'preact/hooks'
import { localDay } from '#app/local-day.ts'
import type { PulseView } from '#app/practice/journal-views.ts'
import type { PulseKept } from '#app/practice/pulse.ts'
import { useConnection, useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { NoteCare } from '../../parts/help/note-care.tsx'
import { QuietHelp } from '../../parts/help/quiet-help.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import { Points } from './points.tsx'
import { PulseCourse } from './pulse-course.tsx'
import './pulse.css'

/** Two lines, one word, twenty seconds. */
export function PulsePage() {
  const pulses = useKept((engine) => engine.pulses())
  const day = localDay(Date.now())
  const today = pulses?.find(({ on }) => on === day)
  return (
    <Page title={say('pulse.name')} back={{ to: '/today', words: 'frame.today' }}>
      {!pulses && <Opening />}
      {pulses && <Today key={day} before={today} />}
      {pulses && pulses.length > 0 && <PulseCourse pulses={pulses} today={day} />}
    </Page>
  )
}

function Today({ before }: { before: PulseView | undefined }) {
  const { mood, setMood, connection, setConnection, word, setWord, kept, mishap, note } = useToday(before)
  const ready = mood !== undefined && connection !== undefined
  return (
    <form
      class="pulse"
      onSubmit={(event) => {
        event.preventDefault()
        void note()
      }}
    >
      <Points name="mood" value={mood} onChange={setMood} />
      <Points name="connection" value={connection} onChange={setConnection} />
      <TextField id="word" label={say('pulse.word')} value={word} maxLength={60} onWrite={setWord} />
      {!kept?.help && <QuietHelp words={word} />}
      {kept?.help && <NoteCare help={kept.help} />}
      {mishap && <TroubleNote mishap={mishap} />}
      <div class="acts">
        <button type="submit" class="button" data-kind="act" disabled={!ready}>
          {say(before ? 'pulse.change' : 'pulse.keep')}
        </button>
      </div>
      <p class="soft" role="status">
        {kept && before
          ? say(isWordHeld(kept, word) ? 'pulse.word-held' : 'pulse.kept')
          : ready
            ? ''
            : say('pulse.both')}
      </p>
    </form>
  )
}

function isWordHeld({ pulse }: PulseKept, word: string): boolean {
  return word.trim() !== '' && pulse.word === undefined
}

function useToday(before: PulseView | undefined) {
  const { engine, lookAgain } = useConnection()
  const [mood, setMood] = useState(before?.mood)
  const [connection, setConnection] = useState(before?.connection)
  const [word, setWord] = useState(before?.word ?? '')
  const [kept, setKept] = useState<PulseKept>()
  const [mishap, setMishap] = useState<Mishap>()
  const note = async () => {
    if (mood === undefined || connection === undefined) return
    const done = await engine.keepPulse({ mood, connection, word })
    setMishap(done.ok ? undefined : { trouble: done.trouble })
    setKept(done.ok ? done.value : undefined)
    lookAgain()
  }
  return { mood, setMood, connection, setConnection, word, setWord, kept, mishap, note }
}
