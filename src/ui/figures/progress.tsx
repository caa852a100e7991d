import type { Children } from '../../markup/index.ts'
import { useFormats, useSay } from '../frame/frame.ts'

interface ProgressProps {
  id: string
  label: string
  done: number
  of: number
  /** The address that gives this same part again while the work goes on; none once it is over. */
  again?: string | undefined
  children?: Children
}

/** How far a job has come. htmx asks again every second; without script the page's `refresh` does. */
export function Progress({ id, label, done, of, again, children }: ProgressProps) {
  const say = useSay()
  const tell = useFormats()
  const percent = tell.roundPercent(of === 0 ? 0 : done / of)
  const poll = again && {
    'hx-get': again,
    'hx-trigger': 'every 1s',
    'hx-select': `#${id}`,
    'hx-swap': 'outerHTML',
  }
  return (
    <div class="progress" id={id} {...poll}>
      <label for={`${id}-bar`}>{label}</label>
      <progress id={`${id}-bar`} max={of} value={done}>
        {percent}
      </progress>
      <p role="status">
        {say('done_share', { percent })}
        {of !== 100 && ` · ${tell.number(done)} ${say('of', { whole: tell.number(of) })}`}
      </p>
      {children}
      {again && (
        <noscript>
          <a href={again}>{say('look_again')}</a>
        </noscript>
      )}
    </div>
  )
}
