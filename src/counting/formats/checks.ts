import { refuse } from './reading.ts'

/** More seats than people standing is a mistake in the file: there is nothing to count. */
export function checkRoom(line: number, room: { seats: number; standing: number }): void {
  if (room.seats > room.standing)
    refuse(line, 'bad-more-seats', { number: room.seats, many: room.standing })
}
