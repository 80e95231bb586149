// Builds what `npm start` and the command line run, into dist/; skips what is up to date.
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist/stamp.json')

/** Server, command line and workbench; says on stderr when there is something to build. */
export async function buildAll() {
  const sources = stampOf(['src', 'package-lock.json', 'vite.config.ts', 'bin/build.mjs'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  process.stderr.write('正在构建，约需半分钟……Building, about half a minute …\n')
  await buildPrograms()
  const { build } = await import('vite')
  const fresh = join(root, 'dist/workbench.new')
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: fresh },
  })
  putInPlace(fresh, join(root, 'dist/workbench'))
  writeFileSync(stamp, sources)
}

/**
 * Gives a finished build the name under which a running server reads it. The files of the build before
 * stay beside the new ones, so that a screen opened earlier can still fetch its parts.
 */
export function putInPlace(fresh, place) {
  const old = `${place}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(place)) {
    for (const name of assetsOf(place)) {
      const kept = join(fresh, 'assets', name)
      if (!existsSync(kept)) copyFileSync(join(place, 'assets', name), kept)
    }
    renameSync(place, old)
  }
  renameSync(fresh, place)
  rmSync(old, { recursive: true, force: true })
}

/** The files a build made itself, not those it kept of the one before. */
function assetsOf(folder) {
  const manifest = join(folder, '.vite/manifest.json')
  if (!existsSync(manifest)) return []
  const entries = Object.values(JSON.parse(readFileSync(manifest, 'utf8')))
  const names = entries.flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets])
  return [...new Set(names)]
    .filter((name) => name.startsWith('assets/'))
    .map((name) => name.slice('assets/'.length))
    .filter((name) => existsSync(join(folder, 'assets', name)))
}

/**
 * Packages that are bundled: a start would otherwise open a thousand of their files. The others have
 * native parts or files of their own, or are CommonJS, and stay where npm put them.
 */
const BUNDLED =
  /^(@hono\/node-server|diff|echarts|fflate|hono|kysely|parse5|tslib|uuid|zod|zrender)(\/|$)/

const othersOutside = {
  name: 'others-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || BUNDLED.test(path) ? undefined : { path, external: true },
    )
  },
}

/** server.mjs and cli.mjs; tests and benchmarks build their own, so that nobody's running server changes. */
export async function buildPrograms(outdir = 'dist') {
  const { build } = await import('esbuild')
  const common = {
    absWorkingDir: root,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    plugins: [othersOutside],
    // What is imported when it is first needed is loaded when it is first needed.
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'error',
  }
  await build({
    ...common,
    entryPoints: {
      server: 'src/main.ts',
      documents: 'src/modules/checks/worker.ts',
      spelling: 'src/modules/checks/spelling/worker.ts',
      'site-checks': 'src/modules/site-checks/worker.ts',
      'own-words': 'src/modules/site-checks/learning-worker.ts',
      redaction: 'src/modules/redaction/worker.ts',
    },
  })
  // In pieces: a command that counts days does not load what renders pages.
  await build({
    ...common,
    entryPoints: { cli: 'src/cli/main.ts' },
    splitting: true,
    chunkNames: 'cli-[hash]',
  })
  await buildClientScript(build, outdir)
}

/** The public pages' one script: plain, small, and no page needs it. */
async function buildClientScript(build, outdir) {
  await build({
    absWorkingDir: root,
    entryPoints: { portal: 'src/portal/enhance/main.ts' },
    outdir,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2020',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'error',
  })
}

/** Names, sizes and times of the sources: cheap to take, and different after any edit. */
function stampOf(paths) {
  const hash = createHash('sha256')
  const visit = (path) => {
    const stats = statSync(join(root, path))
    if (stats.isDirectory())
      for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`)
    else hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`)
  }
  for (const path of paths) visit(path)
  return hash.digest('hex')
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  if (argv.includes('--programs')) await buildPrograms()
  else await buildAll()
}
