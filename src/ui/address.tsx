import {} from '../markup/index.ts'

/** An e-mail or web address: where it is too long for its line it breaks after a sign, not within a word. */
export function Address({ value }: { value: string }) {
  const parts = value.split(/(?<=[@./_-])(?=[^@./_-])/)
  return (
    <>
      {parts.map((part, at) => (
        <>
          {at > 0 && <wbr />}
          {part}
        </>
      ))}
    </>
  )
}
