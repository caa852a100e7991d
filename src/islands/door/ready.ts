/** Has the worker keep the page of this door and the files it runs on; whether it could. */
export async function getReady(door: string, files: readonly string[]): Promise<boolean> {
  await navigator.serviceWorker.register(`${door}/worker`, { scope: door })
  const { active } = await navigator.serviceWorker.ready
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data === 'kept')
    active?.postMessage({ keep: files }, [port2])
  })
}

/** Which phone it is, for those who keep one door with several; it says nothing else. */
export function deviceId() {
  const known = localStorage.getItem('door-device')
  const id = known ?? crypto.randomUUID()
  if (!known) localStorage.setItem('door-device', id)
  return id
}
