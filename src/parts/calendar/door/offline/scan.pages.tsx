import { Button } from '../../../../ui/buttons.tsx'
import { Document, Island } from '../../../../ui/frame/document.tsx'
import { FrameContext, useFrame } from '../../../../ui/frame/frame.ts'
import { Mark } from '../../../../ui/frame/mark.tsx'
import { EmptyState } from '../../../../ui/notice.tsx'
import { PageHead, Panel, Stack } from '../../../../ui/panel.tsx'
import { CODE_LENGTH } from '../../passes/pass.rules.ts'
import { type Props, Refused, useDoorData, useSay } from './offline.pages.tsx'

/**
 * The scanner, and the whole door where there is no network. It is kept in the browser, so it holds no
 * name of anybody: those come from the list. Without htmx, so that script and decoder stay small.
 */
export function ScanPage(props: Props) {
  const frame = useFrame()
  const { occasion, at } = props
  const say = useSay()
  const data = useDoorData(props)
  return (
    <FrameContext.Provider value={{ ...frame, assets: { ...frame.assets, script: null } }}>
      <Document title={`${say('title')}: ${occasion.title}`} head={<Manifest at={at} />}>
        <header class="masthead">
          <Mark />
          <div class="where">
            <a class="name" href={at}>
              {frame.body?.name}
            </a>
          </div>
        </header>
        <main id="page" class="reading" data-scan {...data}>
          <PageHead
            title={say('title')}
            lead={occasion.title}
            back={{ href: `${at}/door`, label: say('full_list') }}
          />
          <noscript>
            <EmptyState title={say('needs_script')}>
              <p>{say('needs_script_why')}</p>
            </EmptyState>
          </noscript>
          <div data-scripted hidden>
            <Running />
          </div>
        </main>
        <Island name="door" />
      </Document>
    </FrameContext.Provider>
  )
}

/** With the reader's cookie, since it stands behind a door. */
const Manifest = ({ at }: { at: string }) => (
  <link rel="manifest" href={`${at}/door/manifest`} crossorigin="use-credentials" />
)

function Running() {
  const say = useSay()
  return (
    <>
      <p class="figure num small">
        <span data-came>0</span> <small data-listed />
      </p>
      <div class="door-bar">
        <p data-status role="status" class="soft">
          {say('starting')}
        </p>
        <button type="button" class="button" data-send hidden>
          {say('send')}
        </button>
      </div>
      <Refused />
      <Stack>
        <Scanner />
        <People />
        <WalkIn />
        <div>
          <p class="soft">{say('forget_why')}</p>
          <button type="button" class="button stop" data-forget>
            {say('forget')}
          </button>
        </div>
      </Stack>
    </>
  )
}

function Scanner() {
  const say = useSay()
  return (
    <Panel title={say('passes')}>
      <div class="scanner">
        <video data-video muted playsInline hidden aria-label={say('camera_shows')} />
        <p class="said" data-said role="status" />
        <p>
          <button type="button" class="button" data-undo-last hidden>
            {say('undo')}
          </button>
        </p>
        <p>
          <button type="button" class="button main wide" data-scan-start>
            {say('scan_passes')}
          </button>
          <button type="button" class="button wide" data-scan-stop hidden>
            {say('stop')}
          </button>
        </p>
        <form class="row" data-code>
          <div class="field">
            <label for="six">{say('six_letters')}</label>
            <span class="hint" id="six-hint">
              {say('six_letters_hint')}
            </span>
            <input
              id="six"
              name="code"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              maxlength={CODE_LENGTH + 4}
              aria-describedby="six-hint"
            />
          </div>
          <Button>{say('count_in')}</Button>
        </form>
      </div>
    </Panel>
  )
}

function People() {
  const say = useSay()
  return (
    <Panel title={say('people')}>
      <div class="door">
        <div class="field">
          <label for="find-first">{say('find')}</label>
          <input id="find-first" type="search" autocomplete="off" data-find />
        </div>
        <ul class="list" data-list />
        <p class="soft" data-nobody hidden>
          {say('nobody')}
        </p>
        <p class="soft" data-more hidden>
          {say('more')}
        </p>
        <template data-row>
          <li>
            <strong class="name" />
            <span class="state">
              <span class="tag good">{say('here_tag')}</span>
            </span>
            <div class="act">
              <button type="button" class="button" />
            </div>
          </li>
        </template>
      </div>
    </Panel>
  )
}

function WalkIn() {
  const say = useSay()
  return (
    <Panel title={say('walk_in')}>
      <p class="soft">{say('walk_in_why')}</p>
      <div class="scanner">
        <form class="row" data-walk-in>
          <div class="field">
            <label for="walk-in">{say('walk_in_name')}</label>
            <input id="walk-in" name="name" autocomplete="off" maxlength={40} />
          </div>
          <Button>{say('add')}</Button>
        </form>
      </div>
    </Panel>
  )
}
