/** The zone of a body that was never told another. */
export const ZONE_AT_FIRST = 'Europe/London'

/** Every zone a clock may keep, by its name in the tz database: "Europe/Warsaw". */
export const zonesKnown = (): readonly string[] => Intl.supportedValuesOf('timeZone')

export const isZone = (text: string): boolean => zonesKnown().includes(text)

/** As a list of places reads: "Europe/Isle_of_Man" is "Europe / Isle of Man". */
export const zoneSaid = (zone: string): string => zone.replaceAll('/', ' / ').replaceAll('_', ' ')
