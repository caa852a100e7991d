import { Button } from '../../../../ui/buttons.tsx'
import { Island } from '../../../../ui/frame/document.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Panel } from '../../../../ui/panel.tsx'

interface PasskeyProps {
  /** Where the browser asks what to do (GET) and says what was done (POST). */
  from: string
  to: string | null
  title: string
  why: string
  button: string
  failed: string
  /** Making a passkey rather than using one; the name is read from the field of that id. */
  making?: { nameField: string }
}

/**
 * Passkeys live in the browser, so this one thing needs script: the island shows the panel where
 * passkeys work (islands/passkey.ts). Everywhere else it stays hidden and the other way is used.
 */
export function Passkey({ from, to, title, why, button, failed, making }: PasskeyProps) {
  return (
    <div
      hidden
      data-passkey={making ? 'make' : 'use'}
      data-from={from}
      data-to={to ?? ''}
      {...(making && { 'data-name': making.nameField })}
    >
      <Panel title={title}>
        <p>{why}</p>
        <div hidden data-passkey-failed>
          <Notice tone="wait" role="alert" text={failed} />
        </div>
        <Button main={making !== undefined} size="wide">
          {button}
        </Button>
      </Panel>
      <Island name="passkey" />
    </div>
  )
}
