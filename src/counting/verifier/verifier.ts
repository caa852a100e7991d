import { words as formatsWords } from '../formats/formats.words.ts'
import { countFile, inputHash, reportBody, told, voiceIn, type Asked } from '../index.ts'
import { html, style, type Html } from '../reports/html.ts'
import { words as storyWords } from '../story/story.words.ts'
import { form, formStyle } from './form.ts'
import { words } from './verifier.words.ts'

type Language = 'en' | 'pl'

let language: Language = navigator.language.startsWith('pl') ? 'pl' : 'en'
let file: File | undefined

draw()
document.head.append(styled(style + formStyle))
document.addEventListener('dragover', (event) => {
  event.preventDefault()
  document.body.classList.add('over')
})
document.addEventListener('dragleave', () => {
  document.body.classList.remove('over')
})
document.addEventListener('drop', (event) => {
  event.preventDefault()
  document.body.classList.remove('over')
  file = event.dataTransfer?.files[0] ?? file
  void recount()
})

function draw(): void {
  const say = words.in(language)
  document.documentElement.lang = language
  document.title = say('title')
  show('page', form(say, language))
  element('form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault()
    void recount()
  })
  const chosen = element('file', HTMLInputElement)
  chosen.addEventListener('change', () => {
    file = chosen.files?.[0]
  })
  const languages = element('language', HTMLSelectElement)
  languages.addEventListener('change', () => {
    language = languages.value === 'pl' ? 'pl' : 'en'
    draw()
  })
}

async function recount(): Promise<void> {
  const say = words.in(language)
  show('result', html`<p>${say('counting')}</p>`)
  // The browser shows that it is counting before it is busy with it.
  await new Promise((resolve) => setTimeout(resolve, 20))
  const text = element('text', HTMLTextAreaElement).value
  const bytes = text === '' ? await bytesOfFile() : new TextEncoder().encode(text)
  if (bytes === undefined) show('result', html`<p>${say('nothing')}</p>`)
  else show('result', result(bytes, text === '' ? (file?.name ?? '') : say('pasted')))
  element('result', HTMLElement).focus()
}

async function bytesOfFile(): Promise<Uint8Array | undefined> {
  return file === undefined ? undefined : new Uint8Array(await file.arrayBuffer())
}

function result(bytes: Uint8Array, name: string): Html {
  const say = words.in(language)
  const saysOf = formatsWords.in(language)
  const counted = countFile(bytes, asked())
  if (!counted.ok) {
    return html`<p><strong>${say('refused', { says: told(counted.refusal, saysOf) })}</strong></p>`
  }
  const voice = voiceIn(storyWords.in(language), language === 'pl' ? 'pl-PL' : 'en-GB')
  const remarks = counted.notices.map((notice) => say('remark', { says: told(notice, saysOf) }))
  return html`${remarks.map((remark) => html`<p>${remark}</p>`)}
  ${reportBody(counted, { file: name, hash: inputHash(bytes) }, voice)}`
}

function asked(): Asked {
  const rule = element('rule', HTMLSelectElement).value
  const completion = element('completion', HTMLSelectElement).value
  const seed = element('seed', HTMLInputElement).value
  const seats = Number(element('seats', HTMLInputElement).value)
  return {
    ...(rule === '' ? {} : { rule }),
    ...(completion === 'greedy' || completion === 'none' || completion === 'add1-then-greedy'
      ? { completion }
      : {}),
    ...(seed === '' ? {} : { seed }),
    ...(Number.isInteger(seats) && seats > 0 ? { seats } : {}),
  }
}

function show(id: string, body: Html): void {
  element(id, HTMLElement).innerHTML = body.html
}

function element<T extends HTMLElement>(id: string, Kind: new () => T): T {
  const found = document.getElementById(id)
  if (found instanceof Kind) return found
  throw new Error(`the page has no ${id}`)
}

function styled(css: string): HTMLStyleElement {
  const made = document.createElement('style')
  made.textContent = css
  return made
}
