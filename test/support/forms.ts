/** A form as a browser would send it: where it goes, and what stands in each field before anybody types. */
export interface PageForm {
  readonly page: string
  readonly method: 'GET' | 'POST'
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/**
 * The forms of a page, each with the first of its choices; a file's field is left out. A button that
 * sends its form elsewhere makes another one of it.
 */
export function formsOn(html: string, page: string): PageForm[] {
  return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(
    ([, tag = '', inside = '']) => {
      const method = attribute(tag, 'method').toLowerCase() === 'post' ? 'POST' : 'GET'
      const fields = fieldsOf(inside)
      const elsewhere = [...inside.matchAll(/<button([^>]*)>/g)].map(([, one = '']) =>
        attribute(one, 'formaction'),
      )
      const actions = new Set([attribute(tag, 'action') || page, ...elsewhere.filter(Boolean)])
      return [...actions].map((action) => ({ page, method, action, fields }))
    },
  )
}

export const linksOn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href = '']) => plain(href))

function fieldsOf(form: string): [string, string][] {
  const fields: [string, string][] = []
  for (const [all, tag = '', attributes = ''] of form.matchAll(
    /<(input|select|textarea|button)([^>]*)>/g,
  )) {
    const name = attribute(attributes, 'name')
    const type = attribute(attributes, 'type')
    if (!name || type === 'file' || / disabled/.test(attributes)) continue
    // Each button is another way to send the form; its first is the one that return presses.
    if (fields.some(([known]) => known === name) && type === 'radio') continue
    fields.push([name, valueOf(form, { all, tag, attributes })])
  }
  return fields
}

function valueOf(
  form: string,
  { all, tag, attributes }: Record<'all' | 'tag' | 'attributes', string>,
) {
  const after = form.slice(form.indexOf(all) + all.length)
  if (tag === 'textarea') return plain(after.slice(0, after.indexOf('</textarea>')))
  if (tag !== 'select') return attribute(attributes, 'value')
  const options = [...after.slice(0, after.indexOf('</select>')).matchAll(/<option([^>]*)>/g)].map(
    ([, one = '']) => one,
  )
  const chosen = options.find((one) => / selected/.test(one)) ?? ''
  // A number of something is what these tests are after, so one is chosen wherever there is one.
  const values = options.map((one) => attribute(one, 'value'))
  return values.find((value) => UUID.test(value)) ?? attribute(chosen, 'value') ?? values[0] ?? ''
}

export const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

const attribute = (tag: string, name: string) =>
  plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

const plain = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
