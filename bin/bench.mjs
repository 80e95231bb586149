// `npm run bench:portal`, `bench:publish`, `bench:export`, `bench:pages`, `bench:checks`, `bench:site-scan`, `bench:cases`: builds the server and one benchmark, and runs it.
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildPrograms } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const name = argv[2]
const KNOWN = ['portal', 'publish', 'export', 'pages', 'checks', 'site-scan', 'cases']
if (!KNOWN.includes(name)) throw new Error(`node bin/bench.mjs ${KNOWN.join('|')}`)

// Inside the project, so that packages are found; not `dist`, which may be running.
const outdir = 'node_modules/.cache/weiming-bench'
const { build } = await import('esbuild')
await buildPrograms(outdir)
await build({
  absWorkingDir: root,
  entryPoints: [`test/bench/${name}.ts`],
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  jsx: 'automatic',
  logLevel: 'error',
})
const { bench } = await import(pathToFileURL(join(root, outdir, `${name}.mjs`)).href)
await bench(join(root, outdir, 'server.mjs'))
