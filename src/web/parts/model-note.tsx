import { Link } from 'wouter-preact'
import type { ModelView } from '#app/model/model-views.ts'
import { say } from '../words.ts'

/** Says, while a model is used in a talk, whose words they are and where the person's go. */
export function ModelNote({ model }: { model: ModelView }) {
  return (
    <div class="notice with-act">
      <span>
        {say(`model.speaks.${model.runs}`, {
          model: model.model,
          destination: model.destination,
        })}
      </span>
      <Link href="/you/model" class="words">
        {say('model.change')}
      </Link>
    </div>
  )
}
