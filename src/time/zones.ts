/** The zone of a body that was never told another. */
export const ZONE_AT_FIRST = 'Europe/London'

/** Every zone a clock may keep, by its name in the tz database: "Europe/Warsaw". */
export const zonesKnown = (): readonly string[] => Intl.supportedValuesOf('timeZone')

export const isZone = (text: string): boolean => zonesKnown().includes(text)

/**
 * The zone of the country whose language a browser asks for first, where that country keeps one clock:
 * `pl-PL,pl;q=0.9,en;q=0.8` is Europe/Warsaw. Otherwise the zone of a body that was never told another.
 */
export function zoneAsked(accept: string | undefined): string {
  const [zone, another] = zonesWhereSpoken(accept?.slice(0, 80).split(',')[0]?.split(';')[0] ?? '')
  return zone !== undefined && another === undefined && isZone(zone) ? zone : ZONE_AT_FIRST
}

function zonesWhereSpoken(tag: string): readonly string[] {
  try {
    return new Intl.Locale(tag.trim()).maximize().getTimeZones() ?? []
  } catch {
    return []
  }
}

/** As a list of places reads: "Europe/Isle_of_Man" is "Europe / Isle of Man". */
export const zoneSaid = (zone: string): string => zone.replaceAll('/', ' / ').replaceAll('_', ' ')
