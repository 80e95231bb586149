// `npm start`: builds what is out of date, then runs the server in this process.
import { buildAll } from './build.mjs'

await buildAll()
await import('../dist/server.mjs')
