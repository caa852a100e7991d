/** The body whose rota this is: the unit that shares one list, or a body above that keeps its own. */
export const unitOf = ({ id, unit_id }: { readonly id: string; readonly unit_id: string | null }) =>
  unit_id ?? id

export const isUnit = (where: { readonly id: string; readonly unit_id: string | null }) =>
  unitOf(where) === where.id
