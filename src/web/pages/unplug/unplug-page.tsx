import { useEffect, useState } from 'preact/hooks'
import type { UnplugView } from '#app/practice/regular-views.ts'
import type { Outcome } from '#app/views.ts'
import { useConnection, useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import './unplug.css'

const LENGTHS = [20, 45, 60, 120, 600]
const BACK = { to: '/today', words: 'frame.today' }

/** A time without screens: begun here, and over by the clock, wherever the page is then. */
export function UnplugPage() {
  const { engine, lookAgain } = useConnection()
  // Nothing going on is an answer too.
  const looked = useKept(async (door) => ({ going: await door.unplug() }))
  const [mishap, setMishap] = useState<Mishap>()
  const [over, setOver] = useState(false)
  const act = async (doing: Promise<Outcome<unknown>>): Promise<boolean> => {
    const done = await doing
    setMishap(done.ok ? undefined : { trouble: done.trouble })
    lookAgain()
    return done.ok
  }
  const begin = (minutes: number) => {
    setOver(false)
    void act(engine.beginUnplug(minutes))
  }
  return (
    <Page title={say('unplug.title')} back={BACK}>
      {!looked && <Opening />}
      {looked?.going && (
        <GoingOn going={looked.going} onEnd={() => void act(engine.endUnplug()).then((done) => setOver(done))} />
      )}
      {looked && !looked.going && (
        <>
          <p class="lead" role="status">
            {say(over ? 'unplug.over' : 'unplug.lead')}
          </p>
          {!over && <p>{say('unplug.about')}</p>}
          <h2>{say('unplug.how-long')}</h2>
          <div class="acts">
            {LENGTHS.map((minutes) => (
              <button key={minutes} type="button" class="button" onClick={() => begin(minutes)}>
                {say(`unplug.lengths.${minutes}`)}
              </button>
            ))}
          </div>
        </>
      )}
      {mishap && <TroubleNote mishap={mishap} />}
    </Page>
  )
}

const MINUTE = 60_000

function GoingOn({ going: { began, ends }, onEnd }: { going: UnplugView; onEnd: () => void }) {
  const now = useNow()
  const left = ends - now
  const over = left <= 0
  const until = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(ends)
  return (
    <section class="unplug">
      <p class="unplug-left" role="timer">
        {over ? say('unplug.done') : sayLeft(left)}
      </p>
      {!over && (
        <>
          <progress max={ends - began} value={now - began} aria-label={say('course.timer.label')} />
          <p>{say('unplug.until', { time: until })}</p>
          <p class="soft">{say('unplug.put-away')}</p>
        </>
      )}
      <div class="acts">
        <button type="button" class={over ? 'button' : 'words'} data-kind={over ? 'act' : undefined} onClick={onEnd}>
          {say(over ? 'unplug.back' : 'unplug.enough')}
        </button>
      </div>
    </section>
  )
}

function sayLeft(left: number): string {
  const minutes = Math.ceil(left / MINUTE)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return hours === 0
    ? say('unplug.minutes', { minutes: String(rest) })
    : say('unplug.hours', { hours: String(hours), minutes: String(rest).padStart(2, '0') })
}

/** The clock, looked at now and then and whenever the page is seen again. */
function useNow(): number {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const look = () => setNow(Date.now())
    const ticking = setInterval(look, 1000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(ticking)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return now
}
