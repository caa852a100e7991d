/** A zone as a file defines it for itself: its name there, and its distances from UTC in minutes. */
export interface OwnZone {
  readonly name: string
  readonly offsets: readonly number[]
}

/** Names that Windows programs give to zones (unicode.org CLDR, windowsZones), by what they begin with. */
const WINDOWS: Readonly<Record<string, string>> = {
  gmt: 'Europe/London',
  greenwich: 'Atlantic/Reykjavik',
  'central european': 'Europe/Warsaw',
  'central europe': 'Europe/Budapest',
  'w. europe': 'Europe/Berlin',
  romance: 'Europe/Paris',
  gtb: 'Europe/Bucharest',
  'e. europe': 'Europe/Chisinau',
  fle: 'Europe/Kiev',
  turkey: 'Europe/Istanbul',
  russian: 'Europe/Moscow',
  belarus: 'Europe/Minsk',
  kaliningrad: 'Europe/Kaliningrad',
  azores: 'Atlantic/Azores',
  'cape verde': 'Atlantic/Cape_Verde',
  morocco: 'Africa/Casablanca',
  'w. central africa': 'Africa/Lagos',
  'south africa': 'Africa/Johannesburg',
  egypt: 'Africa/Cairo',
  libya: 'Africa/Tripoli',
  namibia: 'Africa/Windhoek',
  'e. africa': 'Africa/Nairobi',
  sudan: 'Africa/Khartoum',
  israel: 'Asia/Jerusalem',
  jordan: 'Asia/Amman',
  'middle east': 'Asia/Beirut',
  syria: 'Asia/Damascus',
  'west bank': 'Asia/Hebron',
  arabic: 'Asia/Baghdad',
  arab: 'Asia/Riyadh',
  arabian: 'Asia/Dubai',
  iran: 'Asia/Tehran',
  georgian: 'Asia/Tbilisi',
  caucasus: 'Asia/Yerevan',
  azerbaijan: 'Asia/Baku',
  afghanistan: 'Asia/Kabul',
  pakistan: 'Asia/Karachi',
  'west asia': 'Asia/Tashkent',
  india: 'Asia/Kolkata',
  'sri lanka': 'Asia/Colombo',
  nepal: 'Asia/Kathmandu',
  bangladesh: 'Asia/Dhaka',
  'central asia': 'Asia/Almaty',
  myanmar: 'Asia/Yangon',
  'se asia': 'Asia/Bangkok',
  china: 'Asia/Shanghai',
  singapore: 'Asia/Singapore',
  taipei: 'Asia/Taipei',
  tokyo: 'Asia/Tokyo',
  korea: 'Asia/Seoul',
  'w. australia': 'Australia/Perth',
  'cen. australia': 'Australia/Adelaide',
  'aus central': 'Australia/Darwin',
  'aus eastern': 'Australia/Sydney',
  'e. australia': 'Australia/Brisbane',
  tasmania: 'Australia/Hobart',
  'lord howe': 'Australia/Lord_Howe',
  'new zealand': 'Pacific/Auckland',
  fiji: 'Pacific/Fiji',
  hawaiian: 'Pacific/Honolulu',
  alaskan: 'America/Anchorage',
  pacific: 'America/Los_Angeles',
  mountain: 'America/Denver',
  'us mountain': 'America/Phoenix',
  central: 'America/Chicago',
  'canada central': 'America/Regina',
  'central america': 'America/Guatemala',
  eastern: 'America/New_York',
  'us eastern': 'America/Indianapolis',
  atlantic: 'America/Halifax',
  newfoundland: 'America/St_Johns',
  'sa pacific': 'America/Bogota',
  'sa western': 'America/La_Paz',
  'sa eastern': 'America/Cayenne',
  venezuela: 'America/Caracas',
  'pacific sa': 'America/Santiago',
  'e. south america': 'America/Sao_Paulo',
  argentina: 'America/Buenos_Aires',
  montevideo: 'America/Montevideo',
  paraguay: 'America/Asuncion',
  greenland: 'America/Godthab',
  cuba: 'America/Havana',
  utc: 'UTC',
}

/** Where a file's own zone keeps the hours of several, the one most of our halls would mean. */
const LIKELY = [
  'Europe/London',
  'Europe/Paris',
  'Europe/Athens',
  'Europe/Istanbul',
  'Africa/Lagos',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Dhaka',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Halifax',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Bangkok',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Brisbane',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Etc/UTC',
]

/**
 * Which zone of ours a name in a file means: by that name; as Windows says it; as older programs
 * wrap it ("/mozilla.org/20050126_1/Europe/London"); else by the hours the file itself gives it.
 * A name that nothing explains is handed back as it is.
 */
export function zoneFinder(own: ReadonlyMap<string, OwnZone>): (name: string) => string {
  const found = new Map<string, string>()
  return (said) => {
    const known = found.get(said)
    if (known !== undefined) return known
    const zone = named(said.replaceAll('\\', '').trim(), own)
    found.set(said, zone)
    return zone
  }
}

/** In short, as people write them; to a computer BST is Bangladesh. */
const SHORT: Readonly<Record<string, string>> = {
  bst: 'Europe/London',
  'gmt/bst': 'Europe/London',
  cet: 'Europe/Paris',
  cest: 'Europe/Paris',
  'cet/cest': 'Europe/Paris',
  mez: 'Europe/Berlin',
  mesz: 'Europe/Berlin',
  wet: 'Europe/Lisbon',
  west: 'Europe/Lisbon',
  eet: 'Europe/Athens',
  eest: 'Europe/Athens',
  est: 'America/New_York',
  edt: 'America/New_York',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
}

/** "(UTC+01:00) Amsterdam, Berlin" is where a city of it is; "GMT+01:00" alone is that far from UTC all year. */
function byWords(name: string): string | undefined {
  const [, sign = '', hours = '', minutes = '0', rest = ''] =
    /^\(?(?:UTC|GMT) ?([+-]) ?(\d{1,2})(?::?(\d\d))?\)?(.*)$/i.exec(name) ?? []
  const cities = rest
    .split(',')
    .map((city) => city.trim().replaceAll(' ', '_'))
    .filter((city) => city !== '')
  const zones = cities.flatMap((city) =>
    ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific'].map(
      (part) => `${part}/${city}`,
    ),
  )
  if (hours === '')
    return /^\(?(?:UTC|GMT)\)?\s.*\bLondon\b/i.test(name) ? 'Europe/London' : undefined
  const far = Number(hours) * 60 + Number(minutes)
  return (
    zones.find(isZone) ?? (cities.length > 0 ? undefined : byHours([sign === '-' ? -far : far]))
  )
}

function named(name: string, own: ReadonlyMap<string, OwnZone>): string {
  const windows = WINDOWS[name.toLowerCase().replace(/ (?:standard|daylight) time$/, '')]
  const [, wrapped] = /\/([A-Z][A-Za-z]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?)$/.exec(name) ?? []
  const offsets = own.get(name)?.offsets ?? []
  const ways = [SHORT[name.toLowerCase()], name, windows, wrapped, byHours(offsets), byWords(name)]
  const zone = ways.find((one) => one !== undefined && isZone(one)) ?? name
  return zone.replace(/[^\w/+-]/g, '_')
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name !== ''
  } catch {
    return false
  }
}

/** By its distances from UTC, in whatever seasons; a lone one never changes its clocks. */
function byHours(offsets: readonly number[]): string | undefined {
  const wanted = spread(offsets.slice(-2))
  if (wanted === '') return undefined
  const is = (zone: string) => spread(distances(zone)) === wanted
  return LIKELY.find(is) ?? Intl.supportedValuesOf('timeZone').find(is) ?? farFromUtc(wanted)
}

/** Whole hours from UTC have a zone each; these count the other way round. */
function farFromUtc(wanted: string): string | undefined {
  const hours = -Number(wanted) / 60
  return Number.isInteger(hours) ? `Etc/GMT${hours < 0 ? '' : '+'}${hours}` : undefined
}

const spread = (offsets: readonly number[]) => [...new Set(offsets)].sort((a, b) => a - b).join()

const distances = (zone: string) =>
  ['2026-01-15T12:00Z', '2026-07-15T12:00Z'].map((day) => distance(zone, new Date(day)))

function distance(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  }).formatToParts(at)
  const said = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(said) ?? []
  const far = Number(hours) * 60 + Number(minutes)
  return sign === '-' ? -far : far
}
