import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

const beginning = z.object({
  person_id: z.uuid(),
  how: z.enum(['link', 'passkey', 'code', 'demo']),
  address: z.string().nullable(),
  strong: z.boolean(),
})

/**
 * The one endpoint we add to better-auth: begin a session for a person who has just shown who they
 * are, and set its cookie. It has no path, so it can be called from the server only.
 */
export const hallPlugin = () =>
  ({
    id: 'hall',
    endpoints: {
      beginSession: createAuthEndpoint(
        { method: 'POST', body: beginning, requireHeaders: true },
        async (ctx) => {
          const { person_id, how, address, strong } = ctx.body
          const now = new Date()
          const user = await ctx.context.internalAdapter.findUserById(person_id)
          if (!user) throw new Error('begin a session only for a person made known to sign-in')
          const session = await ctx.context.internalAdapter.createSession(person_id, false, {
            how,
            address,
            freshAt: now,
            strongAt: strong ? now : null,
          })
          await setSessionCookie(ctx, { session, user })
          return { token: session.token }
        },
      ),
    },
    init: () => ({
      options: {
        databaseHooks: {
          session: {
            create: {
              // A passkey's session is made by its own plugin; the means is written here.
              before: async (session, context) => {
                if (context?.path !== '/passkey/verify-authentication') return
                const now = new Date()
                return { data: { ...session, how: 'passkey', strongAt: now, freshAt: now } }
              },
            },
          },
        },
      },
    }),
  }) satisfies BetterAuthPlugin
