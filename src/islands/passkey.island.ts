/**
 * Passkeys: shows its panel where the browser knows them, asks the browser, and tells the hall.
 * Without script, or without passkeys, the page's other way (a mailed link, a code) stands alone.
 */
for (const panel of document.querySelectorAll<HTMLElement>('[data-passkey]')) void open(panel)

async function open(panel: HTMLElement) {
  if (!('PublicKeyCredential' in window && PublicKeyCredential.parseCreationOptionsFromJSON)) return
  panel.hidden = false
  for (const other of document.querySelectorAll<HTMLElement>('[data-passkey-with]'))
    other.hidden = false
  for (const other of document.querySelectorAll<HTMLElement>('[data-passkey-without]'))
    other.hidden = true
  const making = panel.dataset['passkey'] === 'make'
  panel.querySelector('button')?.addEventListener('click', () => {
    offering?.abort()
    void go(panel, making ? make : use)
  })
  if (!making && document.querySelector('[autocomplete~="webauthn"]')) offerOnceStirred(panel)
}

let offering: AbortController | undefined

/**
 * Where the browser can, passkeys stand in the list under the e-mail field. For that it asks the
 * hall once somebody stirs: who only looks at the page costs neither of them anything, and whoever
 * goes straight to the button is asked there.
 */
function offerOnceStirred(panel: HTMLElement) {
  const { signal } = (offering = new AbortController())
  const stirred = new AbortController()
  for (const stir of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
    document.addEventListener(
      stir,
      ({ target }) => {
        if (target instanceof Node && panel.contains(target)) return
        stirred.abort()
        void offer(panel, signal)
      },
      { signal: AbortSignal.any([signal, stirred.signal]) },
    )
}

async function offer(panel: HTMLElement, signal: AbortSignal) {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.()) || signal.aborted) return
  await go(panel, (options) => use(options, { mediation: 'conditional', signal }), signal)
}

/** What the hall asks the browser for; which of the two, the hall knows. */
type Options = PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON
type Ceremony = (options: Options) => Promise<Credential | null>

/** Asked for by a button, it says when it failed; offered (with the signal that ends the offer), it is quiet. */
async function go(panel: HTMLElement, ceremony: Ceremony, offered?: AbortSignal) {
  const { from = '', to = '', name = '' } = panel.dataset
  const failed = panel.querySelector<HTMLElement>('[data-passkey-failed]')
  if (failed) failed.hidden = true
  const field = document.getElementById(name)
  try {
    const options: Options = await (await fetch(from, { signal: offered ?? null })).json()
    const answer = (await ceremony(options)) as PublicKeyCredential | null
    const told = await fetch(from, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        answer: answer?.toJSON(),
        to,
        name: field instanceof HTMLInputElement ? field.value : '',
      }),
    })
    const said: { to: string | null } = await told.json()
    if (!said.to) throw new Error('refused')
    location.assign(said.to)
  } catch {
    if (failed && !offered) failed.hidden = false
  }
}

const make = (options: PublicKeyCredentialCreationOptionsJSON) =>
  navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  })

const use = (
  options: PublicKeyCredentialRequestOptionsJSON,
  asking: CredentialRequestOptions = {},
) =>
  navigator.credentials.get({
    ...asking,
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  })
