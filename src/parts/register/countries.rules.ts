/**
 * What a telephone number means where it is written without its country. A hall's country is that of
 * its time zone, which every body has.
 */
export interface Country {
  readonly code: string
  /** What is dialled from abroad, without the plus. */
  readonly calling: string
  /** The nought before a number dialled at home: 'drops' abroad, 'stays' (Italy), or there is none. */
  readonly nought: 'drops' | 'stays' | 'none'
  /** Figures of a number dialled at home, without that nought. */
  readonly figures: readonly [least: number, most: number]
  /** How mobile numbers begin after the country; undefined where nothing tells them. */
  readonly mobile?: RegExp
  /** A number whose nought a spreadsheet ate, which could be nothing else. */
  readonly lost?: RegExp
}

const country = (
  code: string,
  calling: string,
  nought: Country['nought'],
  figures: Country['figures'],
  mobile?: RegExp,
  lost?: RegExp,
): Country => ({ code, calling, nought, figures, ...(mobile && { mobile }), ...(lost && { lost }) })

export const BRITAIN = country('GB', '44', 'drops', [9, 10], /^7/, /^[12378]\d{9}$/)

const COUNTRIES: readonly Country[] = [
  BRITAIN,
  country('IE', '353', 'drops', [7, 10], /^8[3-9]/, /^8[3-9]\d{7}$/),
  // Until 2008 a nought was dialled in Poland too, and is still written.
  country('PL', '48', 'drops', [9, 9], /^(?:45|5[0137]|6[069]|7[2389]|88)/, /^[1-9]\d{8}$/),
  country('DE', '49', 'drops', [6, 12], /^1[567]/, /^1[567]\d{8,9}$/),
  country('FR', '33', 'drops', [9, 9], /^[67]/, /^[1-79]\d{8}$/),
  country('ES', '34', 'none', [9, 9], /^[67]/),
  country('IT', '39', 'stays', [6, 11], /^3/),
  country('PT', '351', 'none', [9, 9], /^9/),
  country('NL', '31', 'drops', [9, 9], /^6/, /^[1-7]\d{8}$/),
  country('BE', '32', 'drops', [8, 9], /^4[5-9]/, /^4[5-9]\d{7}$/),
  country('AT', '43', 'drops', [6, 13], /^6[5-9]/),
  country('CH', '41', 'drops', [9, 9], /^7[4-9]/, /^7[4-9]\d{7}$/),
  country('CZ', '420', 'none', [9, 9], /^(?:60[1-8]|7[0237-9])/),
  country('SK', '421', 'drops', [9, 9], /^9/, /^9\d{8}$/),
  country('RO', '40', 'drops', [9, 9], /^7/, /^[237]\d{8}$/),
  country('HU', '36', 'none', [8, 9], /^[237]0/),
  country('BG', '359', 'drops', [7, 9], /^8[7-9]|^98/),
  country('GR', '30', 'none', [10, 10], /^69/),
  country('DK', '45', 'none', [8, 8]),
  country('NO', '47', 'none', [8, 8], /^[49]/),
  country('SE', '46', 'drops', [7, 9], /^7/, /^7\d{8}$/),
  country('FI', '358', 'drops', [6, 10], /^[45]/),
  country('LT', '370', 'none', [8, 8], /^6/),
  country('LV', '371', 'none', [8, 8], /^2/),
  country('EE', '372', 'none', [7, 8], /^5/),
  country('UA', '380', 'drops', [9, 9]),
  country('TR', '90', 'drops', [10, 10], /^5/, /^5\d{9}$/),
  country('MT', '356', 'none', [8, 8], /^[79]/),
  country('CY', '357', 'none', [8, 8], /^9/),
  country('US', '1', 'none', [10, 10]),
  country('CA', '1', 'none', [10, 10]),
  country('AU', '61', 'drops', [9, 9], /^4/, /^4\d{8}$/),
  country('NZ', '64', 'drops', [8, 10], /^2/, /^2\d{7,9}$/),
  country('ZA', '27', 'drops', [9, 9], /^[678]/, /^[678]\d{8}$/),
  country('IN', '91', 'drops', [10, 10], /^[6-9]/, /^[6-9]\d{9}$/),
  country('PK', '92', 'drops', [9, 10], /^3/, /^3\d{9}$/),
]

/** The zones of each country, as they are called now or were; the Channel Islands and Man dial as Britain does. */
const ZONES = new Map<string, Country>(
  `GB Europe/London Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey
IE Europe/Dublin
PL Europe/Warsaw
DE Europe/Berlin Europe/Busingen
FR Europe/Paris
ES Europe/Madrid Atlantic/Canary Africa/Ceuta
IT Europe/Rome
PT Europe/Lisbon Atlantic/Madeira Atlantic/Azores
NL Europe/Amsterdam
BE Europe/Brussels
AT Europe/Vienna
CH Europe/Zurich
CZ Europe/Prague
SK Europe/Bratislava
RO Europe/Bucharest
HU Europe/Budapest
BG Europe/Sofia
GR Europe/Athens
DK Europe/Copenhagen
NO Europe/Oslo
SE Europe/Stockholm
FI Europe/Helsinki
LT Europe/Vilnius
LV Europe/Riga
EE Europe/Tallinn
UA Europe/Kyiv Europe/Kiev
TR Europe/Istanbul
MT Europe/Malta
CY Asia/Nicosia
US America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Detroit America/Boise America/Anchorage Pacific/Honolulu
CA America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Halifax America/Regina America/St_Johns America/Montreal
AU Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Perth Australia/Adelaide Australia/Hobart Australia/Darwin
NZ Pacific/Auckland
ZA Africa/Johannesburg
IN Asia/Kolkata Asia/Calcutta
PK Asia/Karachi`
    .split('\n')
    .flatMap((line) => {
      const [code = '', ...zones] = line.split(' ')
      const one = COUNTRIES.find((country) => country.code === code)
      return one === undefined ? [] : zones.map((zone): [string, Country] => [zone, one])
    }),
)

/** Where the clock on the wall says that a body is; Britain where that tells us nothing. */
export function countryOfZone(zone: string): Country {
  return ZONES.get(zone) ?? BRITAIN
}

/** A country as a list writes it: "PL", "Poland", "Polska", "IRL"; undefined where it is none of those we know. */
export function countryNamed(text: string): Country | undefined {
  return NAMED.get(text.trim().toLowerCase().replace(/^the /, '').replace(/[.]/g, ''))
}

const ALSO = `GB uk united kingdom|england|scotland|wales|northern ireland|great britain|britain|cymru|gbr|wielka brytania
IE irl|eire|éire|republic of ireland|southern ireland
PL pol|polska
DE ger|deu
FR fra
ES esp
IT ita
PT prt
NL nld|holland
US usa|united states of america|america
CZ czech republic
RO rou`

const REGIONS = ['en', 'pl', 'de', 'fr', 'es', 'cy'].map(
  (language) => new Intl.DisplayNames(language, { type: 'region' }),
)

const NAMED = new Map<string, Country>(
  COUNTRIES.flatMap((one) => {
    const names = REGIONS.map((region) => region.of(one.code) ?? '')
    const more =
      ALSO.split('\n')
        .find((line) => line.startsWith(one.code))
        ?.slice(3)
        .split('|') ?? []
    return [one.code, ...names, ...more, ...(one === BRITAIN ? ['uk'] : [])].map(
      (name): [string, Country] => [name.toLowerCase(), one],
    )
  }),
)

/** Whose number this is, of those that are written with their country: '+48600100200' is Polish. */
export function countryCalled(comparable: string): Country | undefined {
  for (const length of [3, 2, 1]) {
    const found = CALLED.get(comparable.slice(1, 1 + length))
    if (found !== undefined) return found
  }
  return undefined
}

const CALLED = new Map(COUNTRIES.map((one) => [one.calling, one]))
