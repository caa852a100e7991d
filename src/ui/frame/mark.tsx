const GABLE = 'M3 13 15 4l12 9v13H3Z'
const DOORS = 'M9 26V15h4v11m4 0V15h4v11'

/** The mark: a small gabled hall with two doors. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 30 30" aria-hidden="true">
      <path class="gable" d={GABLE} />
      <path class="doors" d={DOORS} />
    </svg>
  )
}

/** The same as a tab's picture, inside the page: it costs no request. */
export const markIcon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30"><path fill="#a8201a" d="${GABLE}"/><path fill="#fff" d="${DOORS}"/></svg>`,
)}`
