import { Trouble } from '../platform/running/trouble.ts'

/** Prints to the end, however slowly it is read; trouble where it cannot be: what nobody could read is not done. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(unread(error)) : resolve()))
  })
}

function unread(error: Error) {
  const reason =
    'code' in error && error.code === 'EPIPE'
      ? 'whoever read it stopped before the end'
      : `what is printed cannot be written (${error.message})`
  return new Trouble(`Nothing was changed: ${reason}.`)
}
