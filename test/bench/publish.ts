import type { Endpoint, OutputOf } from '../../src/kernel/endpoint.ts'
import type { Role } from '../../src/modules/accounts/rules.ts'
import { contentContract } from '../../src/modules/content/contract.ts'
import { publishContract } from '../../src/modules/publish/contract.ts'
import { reviewContract } from '../../src/modules/review/contract.ts'
import { textOfNumber } from './fill.ts'
import { type BenchServer, machine, ORIGIN, startServer, table } from './server.ts'

const ARTICLES = Number(process.env['BENCH_ARTICLES'] ?? 100_000)
const PIECES = 50
const AIM_MILLISECONDS = 200
const GIVE_UP_MILLISECONDS = 30_000
const POLL_MILLISECONDS = 3

/**
 * How long after the publisher's click a piece is on its page, in the column's list and in the search,
 * in an installation with 100,000 articles. The click is the request; the reader looks at one after the
 * other, so that each figure has those before it in it.
 */
export async function bench(program: string): Promise<void> {
  const databaseUrl = process.env['DATABASE_URL']
  if (!databaseUrl)
    process.stderr.write('DATABASE_URL is not set: measuring the embedded database.\n')
  const server = await startServer(program, ARTICLES, databaseUrl)
  try {
    const times: Record<'answered' | 'page' | 'list' | 'search', number[]> = {
      answered: [],
      page: [],
      list: [],
      search: [],
    }
    for (let n = 0; n < PIECES; n++) {
      const word = `样本${String(n).padStart(3, '0')}号`
      const { id, url, lockVersion } = await issuedPiece(server, n, word)
      // Kept pages must give way, so they are asked for before.
      await fetch(`${ORIGIN}${server.world.columnPath}/`).then((answer) => answer.text())
      await fetch(`${ORIGIN}/`).then((answer) => answer.text())
      const since = performance.now()
      const seen = (path: string) => untilShown(`${ORIGIN}${path}`, word, since)
      await call(server, 'publisher', publishContract.publishNow, {
        params: { publicationId: id },
        body: { lockVersion },
      })
      const answered = performance.now() - since
      const page = await seen(url)
      const list = await seen(`${server.world.columnPath}/`)
      const search = await seen(`/search?q=${encodeURIComponent(word)}`)
      times.answered.push(answered)
      times.page.push(page)
      times.list.push(list)
      times.search.push(search)
      process.stderr.write('.')
    }
    process.stderr.write('\n')
    const engine = databaseUrl ? 'PostgreSQL' : 'PGlite'
    process.stdout.write(`${machine()}; ${engine}, ${ARTICLES} articles, ${PIECES} published\n\n`)
    const rows = Object.entries(times).map(([name, values]) => {
      const sorted = values.toSorted((a, b) => a - b)
      const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]!.toFixed(0)
      return [name, at(0.5), at(0.99), `≤ ${AIM_MILLISECONDS}`]
    })
    process.stdout.write(`${table(['after the click', 'p50 ms', 'p99 ms', 'aim'], rows)}\n`)
  } finally {
    await server.close()
  }
}

/** Written, submitted and signed by everybody of the route, as a person would. */
async function issuedPiece(server: BenchServer, n: number, word: string) {
  const { title, lines } = textOfNumber(n)
  const made = await call(server, 'contributor', contentContract.createPublication, {
    body: {
      columnId: server.world.columnId,
      kind: 'notice',
      title: `${title}${word}`,
      locale: 'zh-CN',
    },
  })
  const at = { params: { publicationId: made.id } }
  const read = () => call(server, 'contributor', contentContract.readPublication, at)
  const draft = await read()
  await call(server, 'contributor', contentContract.savePublication, {
    ...at,
    body: {
      ...draft.revision,
      body: {
        type: 'doc',
        content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      },
      columnId: draft.columnId,
      path: null,
      changeNote: '',
      major: false,
      lockVersion: draft.lockVersion,
    },
  })
  const { lockVersion, revision } = await read()
  await call(server, 'contributor', reviewContract.submitForReview, {
    ...at,
    body: { lockVersion, note: '' },
  })
  for (;;) {
    const { reviews } = await call(server, 'contributor', reviewContract.readTrail, at)
    const task = reviews.flatMap((review) => review.items).find((item) => item.state === 'open')
    if (!task) break
    const disclosure = { mode: 'proactive', article: null, onSite: true }
    await call(server, task.role as Role, reviewContract.signTask, {
      params: { taskId: task.taskId },
      body: {
        revisionHash: revision.hash,
        opinion: '同意',
        disclosure: task.role === 'issuer' ? disclosure : null,
      },
    })
  }
  const issued = await read()
  return { id: made.id, url: issued.path, lockVersion: issued.lockVersion }
}

/** Milliseconds from `since` until the page shows the word. */
async function untilShown(url: string, word: string, since: number): Promise<number> {
  for (;;) {
    const response = await fetch(url)
    const text = await response.text()
    const now = performance.now() - since
    // A search page repeats what was asked for: only a link to a result counts.
    if (response.status === 200 && shows(text, word)) return now
    if (now > GIVE_UP_MILLISECONDS) throw new Error(`${url} does not show ${word}`)
    await new Promise((done) => setTimeout(done, POLL_MILLISECONDS))
  }
}

function shows(html: string, word: string): boolean {
  const words = html.replace(/<title>.*?<\/title>|<input[^>]*>|<\/?mark>/gs, '')
  return /工作的通知/.test(words) && words.includes(`工作的通知${word}`)
}

async function call<E extends Endpoint>(
  server: BenchServer,
  role: Role,
  endpoint: E,
  input: { params?: Record<string, unknown>; body?: unknown },
): Promise<OutputOf<E>> {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => String(input.params?.[name]))
  const response = await fetch(`${ORIGIN}${path}`, {
    method: endpoint.method,
    headers: {
      authorization: `Bearer ${server.world.tokens[role]}`,
      'content-type': 'application/json',
    },
    ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(input.body ?? {}) }),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as OutputOf<E>
}
