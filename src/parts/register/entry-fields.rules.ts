/** What an entry says in words: typed by hand, brought by a list, chosen when two become one. */
export const textFields = [
  'title',
  'given_name',
  'family_name',
  'known_as',
  'former_name',
  'gender',
  'address',
  'town',
  'postcode',
  'union_name',
] as const

export type TextField = (typeof textFields)[number]
