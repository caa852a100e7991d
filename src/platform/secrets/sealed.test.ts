import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hallKey, openSeals } from './sealed.ts'

const seals = openSeals(randomBytes(32))

test('what is sealed comes back whole, and nobody reads it meanwhile', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = seals.seal(text, 'need:ann')
      expect(seals.unseal(sealed, 'need:ann')).toBe(text)
      if (text.length > 5) expect(sealed.sealed.toString('latin1')).not.toContain(text)
    }),
  )
})

test('in another row, under another hall’s key, or changed by a bit, it opens no more', () => {
  const sealed = seals.seal('step-free, please', 'need:ann')
  expect(seals.unseal(sealed, 'need:bilal')).toBeNull()
  expect(openSeals(randomBytes(32)).unseal(sealed, 'need:ann')).toBeNull()
  for (const part of ['sealed', 'sealed_key'] as const)
    for (let at = 0; at < sealed[part].length; at += 1) {
      const bent = Buffer.from(sealed[part])
      bent[at] = (bent[at] ?? 0) ^ 1
      expect(seals.unseal({ ...sealed, [part]: bent }, 'need:ann')).toBeNull()
    }
  expect(seals.unseal({ ...sealed, sealed: Buffer.alloc(3) }, 'need:ann')).toBeNull()
})

test('the same words sealed twice look different each time', () => {
  expect(seals.seal('ramp', 'x').sealed).not.toEqual(seals.seal('ramp', 'x').sealed)
})

test('the hall’s key is made once, for its owner’s eyes, and found again', () => {
  const hallData = mkdtempSync(path.join(tmpdir(), 'hall-key-'))
  const made = hallKey({ hallData, hallKey: undefined })
  expect(hallKey({ hallData, hallKey: undefined })).toEqual(made)
  expect(statSync(path.join(hallData, 'hall.key')).mode & 0o777).toBe(0o600)
  const given = randomBytes(32).toString('base64')
  expect(hallKey({ hallData, hallKey: given }).toString('base64')).toBe(given)
})

test('starts at once share one key; an empty file is told of, never taken for one', () => {
  const hallData = mkdtempSync(path.join(tmpdir(), 'hall-key-'))
  const program = `
    import { hallKey } from '${path.resolve('src/platform/secrets/sealed.ts')}'
    process.stdout.write(hallKey({ hallData: ${JSON.stringify(hallData)} }).toString('base64') + '\\n')`
  const start = `${process.execPath} --input-type=module-typescript -e "$0" &`
  const said = execFileSync('sh', ['-c', `${start.repeat(8)} wait`, program], { encoding: 'utf8' })
  expect(said.trim().split('\n')).toHaveLength(8)
  expect(new Set(said.trim().split('\n')).size).toBe(1)
  expect(readdirSync(hallData)).toEqual(['hall.key'])
  writeFileSync(path.join(hallData, 'hall.key'), '')
  expect(() => hallKey({ hallData, hallKey: undefined })).toThrow(
    'is empty: put the copy of it back',
  )
})
