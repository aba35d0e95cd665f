import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { CourseView, StepView } from '#app/practice/practice-views.ts'
import type { CourseEvent } from '#domain/practice/course.ts'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import { Timer } from './timer.tsx'

interface Props<S extends StepView = StepView> {
  course: CourseView
  step: S
  onMove: (event: CourseEvent) => Promise<boolean>
}

/** The step one stands at, with the one thing to do in it. */
export function CourseStep({ course, step, onMove }: Props) {
  return (
    <section class="step" aria-live="polite">
      {typeset(step.text)
        .split('\n')
        .map((paragraph) => (
          <p key={paragraph} class="letter">
            {paragraph}
          </p>
        ))}
      <Answer course={course} step={step} onMove={onMove} />
    </section>
  )
}

function Answer({ course, step, onMove }: Props) {
  switch (step.do) {
    case 'ask':
      if (step.answer === 'text') return <Written course={course} step={step} onMove={onMove} />
      if (step.answer === 'choice') return <Chosen course={course} step={step} onMove={onMove} />
      return <Scaled course={course} step={step} onMove={onMove} />
    case 'timer':
      return <Timer course={course.id} minutes={step.minutes} onDone={() => void onMove({ kind: 'next' })} />
    case 'offer':
      return (
        <div class="acts">
          <Link href={`/today/${step.of}`} class="button" onClick={() => void onMove({ kind: 'next' })}>
            {step.name}
          </Link>
          <Onward onMove={onMove} words="course.without" />
        </div>
      )
    default:
      return (
        <div class="acts">
          <button type="button" class="button" data-kind="act" onClick={() => void onMove({ kind: 'next' })}>
            {say(step.do === 'hand' ? 'course.handed' : 'course.next')}
          </button>
        </div>
      )
  }
}

/** Words typed and not yet given stay with this window, by course and question. */
const DRAFT = 'amante-course-draft/'

function Written({ course, step, onMove }: Props<Extract<StepView, { answer: 'text' }>>) {
  const place = `${DRAFT}${course.id}/${step.text}`
  const [text, setText] = useState(sessionStorage.getItem(place) ?? step.before ?? '')
  const write = (words: string) => {
    setText(words)
    sessionStorage.setItem(place, words)
  }
  const give = async () => {
    if (await onMove({ kind: 'answer', value: text })) sessionStorage.removeItem(place)
  }
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault()
        void give()
      }}
    >
      <label for="answer">{say('course.your-words')}</label>
      <textarea
        id="answer"
        class="input"
        rows={5}
        autocomplete="off"
        value={text}
        onInput={(e) => write(e.currentTarget.value)}
      />
      {step.hint && <small class="soft">{typeset(step.hint)}</small>}
      <div class="acts">
        <button type="submit" class="button" data-kind="act" disabled={text.trim() === ''}>
          {say('course.next')}
        </button>
        {step.optional && <Pass onMove={onMove} />}
      </div>
    </form>
  )
}

function Chosen({ step, onMove }: Props<Extract<StepView, { answer: 'choice' }>>) {
  return (
    <div class="acts options">
      {step.options.map(({ value, label }) => (
        <button key={value} type="button" class="button" onClick={() => void onMove({ kind: 'answer', value })}>
          {typeset(label)}
        </button>
      ))}
      {step.optional && <Pass onMove={onMove} />}
    </div>
  )
}

const MOST = 10

function Scaled({ step, onMove }: Props<Extract<StepView, { answer: 'scale' }>>) {
  const [value, setValue] = useState(MOST / 2)
  return (
    <form
      class="field scale"
      onSubmit={(event) => {
        event.preventDefault()
        void onMove({ kind: 'answer', value })
      }}
    >
      <label for="scale">{say('course.scale', { value: String(value) })}</label>
      <input
        id="scale"
        type="range"
        min="0"
        max={MOST}
        step="1"
        value={value}
        onInput={(e) => setValue(Number(e.currentTarget.value))}
      />
      <p class="ends soft">
        <span>{typeset(step.low ?? '0')}</span>
        <span>{typeset(step.high ?? '10')}</span>
      </p>
      <div class="acts">
        <button type="submit" class="button" data-kind="act">
          {say('course.next')}
        </button>
        {step.optional && <Pass onMove={onMove} />}
      </div>
    </form>
  )
}

function Pass({ onMove }: Pick<Props, 'onMove'>) {
  return (
    <button type="button" class="words" onClick={() => void onMove({ kind: 'pass' })}>
      {say('course.pass')}
    </button>
  )
}

function Onward({ onMove, words }: Pick<Props, 'onMove'> & { words: string }) {
  return (
    <button type="button" class="words" onClick={() => void onMove({ kind: 'next' })}>
      {say(words)}
    </button>
  )
}
