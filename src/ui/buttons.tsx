import type { Children } from '../markup/index.ts'

type ButtonTone = 'stop' | 'go' | 'quiet'

interface ButtonProps {
  children: Children
  /** The one most likely act on the page. */
  main?: boolean
  /** `stop` takes something away and is asked about first; `go` is the same act on many rows; `quiet` undoes. */
  tone?: ButtonTone
  size?: 'small' | 'wide'
  name?: string
  value?: string
  /** The form this button sends, when it stands outside it. */
  form?: string
  formaction?: string
  /** Names the thing for those who cannot see the row it stands in: "Check in Grace A." */
  label?: string
}

export function Button({ children, main, tone, size, label, ...rest }: ButtonProps) {
  return (
    <button class={look({ main, tone, size })} {...rest} {...(label && { 'aria-label': label })}>
      {children}
    </button>
  )
}

interface LinkButtonProps extends Pick<
  ButtonProps,
  'children' | 'main' | 'tone' | 'size' | 'label'
> {
  href: string
}

export function LinkButton({ href, children, label, main, tone, size }: LinkButtonProps) {
  return (
    <a class={look({ main, tone, size })} href={href} {...(label && { 'aria-label': label })}>
      {children}
    </a>
  )
}

interface Look {
  main: boolean | undefined
  tone: ButtonTone | undefined
  size: 'small' | 'wide' | undefined
}

const look = ({ main, tone, size }: Look) =>
  ['button', main && 'main', tone, size].filter(Boolean).join(' ')

/** Large keys for thumbs, two to a row. */
export function Keys({ children }: { children: Children }) {
  return <div class="keys">{children}</div>
}

/** The page's acts, kept low on a phone's screen where the thumb is. */
export function Actions({ children, stick }: { children: Children; stick?: boolean }) {
  return <div class={stick ? 'actions stick' : 'actions'}>{children}</div>
}
