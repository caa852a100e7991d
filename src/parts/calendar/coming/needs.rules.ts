/** What somebody needs to be able to come, in their own words. */
export interface Needs {
  readonly access: string
  readonly childcare: string
}

export const NEED_MAX = 500
export const NEED_LIMITS = { access: NEED_MAX, childcare: NEED_MAX }

export const readNeeds = (typed: Readonly<Record<string, string>>): Needs => ({
  access: words(typed['access']),
  childcare: words(typed['childcare']),
})

const words = (text: string | undefined) => [...(text ?? '')].slice(0, NEED_MAX).join('')
