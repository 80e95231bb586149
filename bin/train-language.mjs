// `node bin/train-language.mjs spelling|names SHARED …`: makes the model of the speller or of the name
// tagger from the statutes and pages under SHARED/real. What it needs besides is said in
// src/modules/checks/spelling/README.md.
import { argv } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const [, , name, ...rest] = argv
if (name !== 'spelling' && name !== 'names') {
  throw new Error('node bin/train-language.mjs spelling|names SHARED …')
}
const outfile = `${root}node_modules/.cache/weiming-train/${name}.mjs`
await build({
  absWorkingDir: root,
  entryPoints: [`test/train/${name}.ts`],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
})
const { make } = await import(pathToFileURL(outfile).href)
await make(root, rest)
