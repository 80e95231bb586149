import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Public texts that lie beside the project: statutes and what health commissions have published. */
export type Corpus = { statutes: string[]; pages: string[] }

/** Reads `shared/real`; an article that stands in several versions of a law counts once. */
export function readCorpus(shared: string): Corpus {
  const real = join(shared, 'real')
  const lines = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim().split('\n')
  const texts = (name: string) =>
    lines(readFileSync(join(real, name))).map((line) => (JSON.parse(line) as { text: string }).text)
  const articles = lines(gunzipSync(readFileSync(join(real, 'law-articles.jsonl.gz')))).flatMap(
    (line) => (JSON.parse(line) as { text: string }).text.split('\n').map((part) => part.trim()),
  )
  const laws = readdirSync(join(real, 'laws'))
    .sort()
    .map((name) => readFileSync(join(real, 'laws', name), 'utf8'))
  return {
    statutes: [...new Set(articles)].filter((text) => text.length >= 4),
    pages: [...texts('health-pages.jsonl'), ...texts('service-items.jsonl'), ...laws],
  }
}

/** Names of provinces, cities and counties, with and without what kind of place they are. */
export function readDivisions(shared: string): string[] {
  const path = join(shared, 'real/divisions/gbt2260-provinces-cities-areas.json')
  const divisions = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { name: string }[]>
  const kind = /(?:特别行政区|自治区|自治州|自治县|地区|省|市|区|县)$/
  return ['provinces', 'cities', 'areas']
    .flatMap((level) => divisions[level]!)
    .flatMap(({ name }) => [name, name.replace(kind, '')])
    .filter((name) => name.length > 1)
}
