/**
 * How the letters of an older text file are written down, told from which bytes stand within words
 * and which do not. Read the wrong way, a letter turns into a sign, or into a capital in mid-word.
 */
export const OLDER = ['windows-1252', 'windows-1250', 'iso-8859-2', 'macintosh', 'cp850'] as const
export type Older = (typeof OLDER)[number]

/** How often each byte from 128 on stands behind a small letter, and elsewhere. */
interface Census {
  within: Uint32Array
  elsewhere: Uint32Array
}

/** The way under which most bytes make sense; of two alike the commoner. */
export function olderEncoding({ within, elsewhere }: Census): Older {
  let best: Older = 'windows-1252'
  let most = Number.NEGATIVE_INFINITY
  for (const encoding of OLDER) {
    const letters = lettersOf(encoding)
    const sense = [...letters].reduce((sum, letter, at) => {
      const small = (within[at] ?? 0) * senseWithin(letter, encoding)
      return sum + small + (elsewhere[at] ?? 0) * senseElsewhere(letter, encoding)
    }, 0)
    if (sense > most) [best, most] = [encoding, sense]
  }
  return best
}

/** The 128 letters of the upper half. */
export function lettersOf(encoding: Older): string {
  if (encoding === 'cp850') return CP850
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => 128 + at)
  return new TextDecoder(encoding).decode(bytes)
}

/** DOS, as Excel saves "CSV (MS-DOS)" in Western Europe; no browser knows it, so no decoder has it. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

const WESTERN = new Set('àáâãäåæçèéêëìíîïñòóôõöøùúûüýœßÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ')
const CENTRAL = new Set(
  'ąćęłńóśźżáčďéěíňřšťúůýžľĺŕäôöüőűßăâîşţțșëđçĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽĽÄÔÖÜŐŰĂÂÎŞŢĐÇ',
)
const SIGNS = new Set('’‘“”–—…£€§°ºª«»\u00a0')

const common = (encoding: Older) =>
  encoding === 'windows-1250' || encoding === 'iso-8859-2' ? CENTRAL : WESTERN

/** Behind a small letter another is likely, a capital is not, and a sign hardly ever but an apostrophe. */
function senseWithin(letter: string, encoding: Older): number {
  if (letter === '’') return 2
  // Unicode counts º and ª as letters; in “Nº” they are signs.
  if (SIGNS.has(letter)) return -1
  if (!/\p{L}/u.test(letter)) return -4
  if (letter !== letter.toLowerCase()) return -3
  return common(encoding).has(letter) ? 2 : 0
}

function senseElsewhere(letter: string, encoding: Older): number {
  if (SIGNS.has(letter)) return 1
  if (/\p{L}/u.test(letter)) return common(encoding).has(letter) ? 1 : -1
  return -2
}
