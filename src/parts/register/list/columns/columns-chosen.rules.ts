import { comparableName } from '../entry/comparable.rules.ts'
import { FIELDS, MANY, type Field } from './columns-names.rules.ts'
import type { Choice, Column } from './columns.rules.ts'

/** What the columns page offers for one column, as its form writes it. */
export const LEFT = 'left'
export const OWN = 'own'

export function chosenOf({ choice }: Column): string {
  return choice.kind === 'field' ? choice.field : choice.kind
}

type ColumnsWrong = 'columns_twice' | 'columns_no_name'

const isField = (text: string): text is Field => FIELDS.some((field) => field === text)

/** The choices made by hand, by comparable header; or what is wrong with them. */
export function choicesFrom(
  columns: readonly Column[],
  typed: Readonly<Record<string, string | undefined>>,
): Map<string, Choice> | ColumnsWrong {
  const chosen = new Map<string, Choice>()
  const taken = new Set<Field>()
  for (const column of columns) {
    const choice = choiceOf(column, typed[`column-${column.at}`] ?? chosenOf(column))
    if (choice.kind === 'field') {
      if (taken.has(choice.field) && !MANY.has(choice.field)) return 'columns_twice'
      taken.add(choice.field)
    }
    const key = comparableName(column.header).slice(0, HEADER_MAX)
    if (key !== '') chosen.set(key, choice)
  }
  return NAMES.some((field) => taken.has(field)) ? chosen : 'columns_no_name'
}

const HEADER_MAX = 200
const OWN_NAME_MAX = 60
const NAMES: readonly Field[] = ['name', 'family_name', 'given_name']

function choiceOf(column: Column, said: string): Choice {
  if (isField(said)) return { kind: 'field', field: said }
  const name = column.header.trim().slice(0, OWN_NAME_MAX)
  return said === OWN && name !== '' ? { kind: 'own', name } : { kind: 'left' }
}
