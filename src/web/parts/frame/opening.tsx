import { say } from '../../words.ts'

/** Stands where something kept will be, while it is being opened; seen only by who has to wait. */
export function Opening() {
  return (
    <p class="opening" role="status">
      <i aria-hidden="true" />
      {say('frame.opening')}
    </p>
  )
}
