/** A text as it is read aloud: other programs write descriptions as web pages, with marks and signs in code. */
export function plainText(text: string): string {
  const without = MARKED.test(text) ? withoutMarks(text) : text
  // A text that is nothing but tags was not a web page: it stays as it is.
  const plain = without.trim() === '' ? text : without
  return plain.replace(CODED, (coded) => SIGNS[coded.toLowerCase()] ?? coded)
}

const MARKED = /<(?:p|br|div|span|b|i|u|em|strong|a|ul|ol|li|h[1-6]|html|body|table)\b[^<>]*>/i

const withoutMarks = (text: string) =>
  text
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\n{3,}/g, '\n\n')

const CODED = /&(?:amp|lt|gt|quot|apos|nbsp|#39);/gi
const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': ' ',
}
