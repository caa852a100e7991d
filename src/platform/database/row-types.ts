import type pg from 'pg'

/** The types of all rows as TypeScript: `src/platform/database/tables.ts`. */
export async function writeRowTypes(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<Column>(COLUMNS)
  const tables = Map.groupBy(rows, ({ table }) => table)
  const interfaces = [...tables].map(
    ([table, columns]) =>
      `export interface ${typeName(table)} {\n${columns.map(field).join('\n')}\n}`,
  )
  const all = [...tables.keys()].map((table) => `  ${table}: ${typeName(table)}`).join('\n')
  return [HEAD, ...interfaces, `export interface DB {\n${all}\n}\n`].join('\n\n')
}

type Column = {
  table: string
  name: string
  type: string
  optional: boolean
  computed: boolean
  required: boolean
}

const HEAD = `/** Row types, made from the catalogue by \`bin/hall schema\`; do not edit by hand. */

import type { ColumnType, GeneratedAlways } from 'kysely'

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>

export type Json = JsonValue

export type JsonArray = JsonValue[]

export type JsonObject = {
  [x: string]: JsonValue | undefined
}

export type JsonPrimitive = boolean | number | string | null

export type JsonValue = JsonArray | JsonObject | JsonPrimitive

export type Timestamp = ColumnType<Date, Date | string, Date | string>`

function field({ name, type, optional, computed, required }: Column) {
  const plain = typeOf(type) + (required ? '' : ' | null')
  if (computed) return `  ${name}: GeneratedAlways<${plain}>`
  return `  ${name}: ${optional ? `Generated<${plain}>` : plain}`
}

/** As the connection's type parsers give them: days are text, moments are Dates, counts are numbers. */
function typeOf(type: string): string {
  if (type.endsWith('[]')) {
    const element = typeOf(type.slice(0, -2))
    return element.includes(' ') ? `(${element})[]` : `${element}[]`
  }
  const named: Record<string, string> = {
    bool: 'boolean',
    int2: 'number',
    int4: 'number',
    int8: 'number',
    float4: 'number',
    float8: 'number',
    timestamptz: 'Timestamp',
    json: 'Json',
    jsonb: 'Json',
    bytea: 'Buffer',
  }
  return named[type] ?? 'string'
}

const typeName = (table: string) =>
  table
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

const COLUMNS = `
  select c.relname as table, a.attname as name,
    case when t.typelem <> 0 and t.typlen = -1 then (select e.typname from pg_type e where e.oid = t.typelem) || '[]'
      else t.typname end as type,
    a.atthasdef as optional, a.attgenerated <> '' as computed, a.attnotnull as required
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
    and c.relname <> 'migration'
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  order by c.relname, a.attname`
