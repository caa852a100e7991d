interface Named {
  readonly given_name: string
  readonly family_name: string
  readonly known_as: string
}

/** First name and initial, as everybody may read it: “Amina O.” */
export function shownName(person: Named): string {
  const first = person.known_as || person.given_name
  const initial = [...person.family_name][0]
  return initial ? `${first} ${initial}.`.trim() : first
}
