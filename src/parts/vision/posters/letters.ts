import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Face, faceFor } from './letters.rules.ts'

const require = createRequire(import.meta.url)

const FILES: Readonly<Record<Face, string>> = {
  text: 'bricolage-grotesque/400Regular/BricolageGrotesque_400Regular.ttf',
  display: 'bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf',
  'text-other': 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'display-other': 'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'text-arabic': 'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'display-arabic': 'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
}

const read = new Map<Face, Promise<Buffer>>()

/** The file of a typeface, read when first wanted. */
function typeface(face: Face): Promise<Buffer> {
  const known = read.get(face)
  if (known) return known
  const file = readFile(require.resolve(`@expo-google-fonts/${FILES[face]}`))
  read.set(face, file)
  return file
}

/** The typefaces that these texts need, each by its name. */
export async function typefacesFor(texts: readonly string[]): Promise<ReadonlyMap<Face, Buffer>> {
  const faces = new Set(texts.flatMap((text) => [faceFor(text, 'text'), faceFor(text, 'display')]))
  const files = [...faces].map(async (face) => [face, await typeface(face)] as const)
  return new Map(await Promise.all(files))
}
