// `npm start`: builds what is out of date, then runs the server in this process.
import { buildAll } from './build.mjs'

await buildAll()
// React checks everything twice where it is not told that nobody develops here.
process.env.NODE_ENV ??= 'production'
await import('../dist/server.mjs')
