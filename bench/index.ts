import { calendar } from './calendar.bench.ts'
import { counting } from './counting.bench.ts'
import { door } from './door.bench.ts'
import { figures } from './figures.bench.ts'
import { firstPage } from './first-page.bench.ts'
import type { Bench } from './frame.ts'
import { importing } from './import.bench.ts'
import { opening } from './opening.bench.ts'
import { people } from './people.bench.ts'
import { phone } from './phone.bench.ts'
import { rooms } from './rooms.bench.ts'
import { rota } from './rota.bench.ts'
import { search } from './search.bench.ts'
import { series } from './series.bench.ts'
import { signUps } from './sign-ups.bench.ts'
import { street } from './street.bench.ts'

/** Every benchmark, in the order of the table. */
export const benches: readonly Bench[] = [
  importing,
  firstPage,
  figures,
  search,
  people,
  calendar,
  door,
  series,
  rota,
  rooms,
  street,
  signUps,
  phone,
  opening,
  counting,
]
