import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../../platform/ids.ts'
import { projectFolder } from '../../platform/project-folder.ts'

/** The programs that run in threads of their own, by the name of the built file. */
const PROGRAMS = {
  documents: 'src/modules/checks/worker.ts',
  spelling: 'src/modules/checks/spelling/worker.ts',
} as const
type Program = keyof typeof PROGRAMS

const scripts = new Map<Program, Promise<string>>()

/** The file of one of these programs. */
export function threadScript(name: Program): Promise<string> {
  const known = scripts.get(name) ?? threadProgram(name, PROGRAMS[name])
  scripts.set(name, known)
  return known
}

/** A thread's program: beside the server's bundle, or made from the source where that runs. */
export async function threadProgram(name: string, source: string): Promise<string> {
  const built = join(dirname(fileURLToPath(import.meta.url)), `${name}.mjs`)
  if (existsSync(built)) return built
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: projectFolder(),
    entryPoints: [source],
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    write: false,
    logLevel: 'error',
  })
  const text = outputFiles[0]!.text
  // Inside the project, so that the libraries are found from there.
  const folder = join(projectFolder(), 'node_modules/.cache/weiming')
  const path = join(folder, `${name}-${sha256(text).slice(0, 12)}.mjs`)
  mkdirSync(folder, { recursive: true })
  if (!existsSync(path)) writeFileSync(path, text)
  return path
}
