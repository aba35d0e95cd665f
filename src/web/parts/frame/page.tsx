import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import { BackIcon } from '../icons.tsx'

interface Props {
  title: string
  /** Where "back" leads, and the key of its words. */
  back?: { to: string; words: string }
  children: ComponentChildren
}

/** A page of reading: its heading takes the focus when one comes to it, so that it is spoken. */
export function Page({ title, back, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <main class="page reading" id="page" tabIndex={-1}>
      <div class="top">
        <div class="top-links">
          {back && (
            <Link href={back.to} class="words">
              <BackIcon />
              {say(back.words)}
            </Link>
          )}
        </div>
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {typeset(title)}
      </h1>
      {children}
    </main>
  )
}
