import { randomInt } from 'node:crypto'
import { hashOf } from '../../../platform/secrets/secret.ts'
import { CODE_LENGTH, LETTERS, PASS_LENGTH } from './pass.rules.ts'

/** A new pass: so many letters drawn evenly, and nothing else; it says nothing about anybody. */
export const drawPass = (): string =>
  Array.from({ length: PASS_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** What the hall keeps of a pass. The islands of the door work the same out in the browser. */
export const hashesOf = (pass: string) => ({
  token_hash: hashOf(`pass:${pass}`),
  code_hash: hashOf(`code:${pass.slice(0, CODE_LENGTH)}`),
})

/** The hash by which a pass that was scanned, or its six letters, are looked for. */
export const hashOfShown = (shown: { pass: string } | { code: string }): string =>
  hashOf('pass' in shown ? `pass:${shown.pass}` : `code:${shown.code}`)
