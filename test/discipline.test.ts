import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const MODULES = join(ROOT, 'src/modules')

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

const sources = filesUnder(join(ROOT, 'src'))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => relative(ROOT, path))

/** Words for people stand in `strings.ts`; comments, tests and declared data may speak Chinese. */
test('Han characters stand only in strings, tests, comments and declared data', () => {
  const allowed = /(^|\/|-)strings\.ts$|\.test\.tsx?$|\.data\.ts$/
  const guilty = sources
    .filter((path) => !allowed.test(path))
    .flatMap((path) =>
      withoutComments(readFileSync(join(ROOT, path), 'utf8'))
        .split('\n')
        .flatMap((line, index) =>
          hasHanOutsidePatterns(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
        ),
    )
  expect(guilty).toEqual([])
})

/** A pattern that recognises Chinese text is code, not words for people. */
function hasHanOutsidePatterns(line: string): boolean {
  return /\p{Script=Han}/u.test(line.replace(/\/(?:[^/\\\n]|\\.)+\/[dgimsuvy]*/g, ''))
}

function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '$1')
}

test('a module has only the files and folders the architecture names', () => {
  const known =
    /^(rules|contract|strings|schema|service|queries|routes|jobs|index|load|law\.data|pages)\.tsx?$|\.test\.tsx?$|\.data\.ts$|-strings\.ts$/
  const folders = ['rules', 'service', 'queries', 'pages', 'workbench', 'permissions']
  const own: Record<string, string[]> = {
    checks: [
      'documents.ts',
      'engine',
      'lists-contract.ts',
      'names',
      'speller.ts',
      'spelling',
      'threads.ts',
      'worker.ts',
    ],
    content: ['convert.ts', 'english-contract.ts', 'english.ts', 'files-contract.ts', 'files.ts'],
    publish: [
      'english.ts',
      'import.ts',
      'index-no.ts',
      'interpretations.ts',
      'live.ts',
      'validity.ts',
    ],
    review: ['desk-contract.ts', 'findings.ts', 'ignores-contract.ts', 'route-service.ts'],
    redaction: ['pdf.ts', 'read.ts', 'sealed.ts', 'thread.ts', 'worker.ts'],
    requests: ['applicant-contract.ts', 'document-contract.ts', 'publication-contract.ts'],
    'site-checks': ['learning-worker.ts', 'worker.ts'],
  }
  const unknown = readdirSync(MODULES).flatMap((module) =>
    readdirSync(join(MODULES, module), { withFileTypes: true })
      .filter(
        (entry) =>
          !own[module]?.includes(entry.name) &&
          (entry.isDirectory() ? !folders.includes(entry.name) : !known.test(entry.name)),
      )
      .map((entry) => `${module}/${entry.name}`),
  )
  expect(unknown).toEqual([])
})

test('every module’s rules have a test beside them', () => {
  const untested = readdirSync(MODULES).filter((module) => {
    const names = filesUnder(join(MODULES, module)).map((path) =>
      relative(join(MODULES, module), path),
    )
    const rules = names.some((name) => /^rules(\.ts|\/)/.test(name))
    return rules && !names.some((name) => /^(rules(\/.*)?|permissions\/.*)\.test\.tsx?$/.test(name))
  })
  expect(untested).toEqual([])
})

test('every module is in the feature table of both READMEs', () => {
  for (const name of ['README.md', 'README.en.md']) {
    const readme = readFileSync(join(ROOT, name), 'utf8')
    const missing = readdirSync(MODULES).filter(
      (module) => !readme.includes(`src/modules/${module}`),
    )
    expect(missing, name).toEqual([])
  }
})

test('no source file is longer than 400 lines', () => {
  const declared = /\.data\.ts$|(^|-|\/)strings\.ts$|\.css$/
  const long = sources
    .filter((path) => !declared.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => ({ path, lines: readFileSync(join(ROOT, path), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 401)
  expect(long).toEqual([])
})

test('the documents README names exist', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!)
  expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([])
})
