/**
 * Whether the hall is reached by https. Its public address says so, never the request: the proxy in
 * front of a hall takes https off, and hands on plain http.
 */
export const isHttps = (publicUrl: string) => publicUrl.startsWith('https://')
