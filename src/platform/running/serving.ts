import type { Server } from 'node:http'
import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { Trouble } from './trouble.ts'

/** How long requests under way may take to come to an end when the hall closes. */
const CLOSE_MS_MAX = 10_000

/** Listens, or says in one line why it cannot. */
export function listen(app: Hono, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port }, () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason: Record<string, string> = {
        EADDRINUSE: 'something else is using it',
        EACCES: 'this user may not use it',
      }
      const because = reason[error.code ?? ''] ?? error.message
      reject(new Trouble(`Port ${port} cannot be opened: ${because}. Set PORT to another number.`))
    })
  })
}

/** Takes no new requests, lets those under way finish, then closes. */
export function closeServer(server: ServerType): Promise<void> {
  const http = server as Server
  return new Promise((resolve) => {
    const impatience = setTimeout(() => http.closeAllConnections(), CLOSE_MS_MAX)
    http.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    http.closeIdleConnections()
  })
}
