/** How a telephone number from a list is kept: as it is dialled at home, in groups that can be read. */
export function listedPhone(comparable: string): string {
  const home = comparable.startsWith('+44') ? `0${comparable.slice(3)}` : comparable
  if (!/^0\d{10}$/.test(home)) return home
  if (home.startsWith('02')) return `${home.slice(0, 3)} ${home.slice(3, 7)} ${home.slice(7)}`
  if (/^0(11|1\d1)/.test(home)) return `${home.slice(0, 4)} ${home.slice(4, 7)} ${home.slice(7)}`
  return `${home.slice(0, 5)} ${home.slice(5)}`
}

/** `contact_point.comparable` of a telephone: bare digits, as dialled at home. */
export function phoneDigits(listed: string): string {
  return listed.replace(/\D/g, '')
}
