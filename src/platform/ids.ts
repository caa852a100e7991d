import { v7 } from 'uuid'

/** Ids sort by the moment they were made (UUIDv7), so new rows land together in their index. */
export const newId = (): string => v7()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isId = (text: string | undefined): text is string =>
  text !== undefined && UUID.test(text)
