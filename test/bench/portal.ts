import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import { cpuOf, machine, ORIGIN, startServer, table } from './server.ts'

const ARTICLES = 2000
const CONNECTIONS = 10
const SECONDS = 6
const WARM_SECONDS = 2
const NGINX_PORT = Number(process.env['BENCH_NGINX_PORT'] ?? 3791)
/** As a browser asks. */
export const BROWSER = { 'accept-encoding': 'gzip' }

export type Measured = { cpuMilliseconds: number; perSecond: number; p99: number }
type Target = { name: string; url: string; headers: Record<string, string>; aim: number | null }

/** CPU per request, requests a second and p99 of the pages people ask for most, over loopback. */
export async function bench(program: string): Promise<void> {
  const rows: string[][] = []
  let article = ''
  const urls = [undefined, process.env['DATABASE_URL']].slice(
    0,
    process.env['DATABASE_URL'] ? 2 : 1,
  )
  for (const databaseUrl of urls) {
    const engine = databaseUrl ? 'PostgreSQL' : 'PGlite'
    const server = await startServer(program, ARTICLES, databaseUrl)
    try {
      const staff = { ...BROWSER, authorization: `Bearer ${server.world.tokens.publisher}` }
      const page = `${server.world.columnPath}/2026/${'8'.padStart(12, '0')}.html`
      const targets: Target[] = [
        { name: 'article', url: page, headers: BROWSER, aim: 0.035 },
        { name: 'home', url: '/', headers: BROWSER, aim: null },
        { name: 'column list', url: `${server.world.columnPath}/`, headers: BROWSER, aim: null },
        {
          name: 'search',
          url: `/search?q=${encodeURIComponent('疫苗接种')}`,
          headers: BROWSER,
          aim: null,
        },
        {
          name: 'workbench list',
          url: '/api/v1/publications?pageSize=20',
          headers: staff,
          aim: databaseUrl ? 0.5 : null,
        },
      ]
      for (const target of targets) {
        const good = await fetch(`${ORIGIN}${target.url}`, { headers: target.headers })
        if (good.status !== 200) throw new Error(`${target.url} answers ${good.status}`)
        const body = await good.text()
        if (target.name === 'article') article = body
        rows.push(
          row(
            `${target.name}, ${engine}`,
            target.aim,
            await measure(`${ORIGIN}${target.url}`, target.headers, server.cpu),
          ),
        )
        process.stderr.write(`${rows.at(-1)!.join('  ')}\n`)
      }
    } finally {
      await server.close()
    }
  }
  const nginx = await measureNginx(article)
  if (nginx) rows.push(row('the same article as a file, nginx', null, nginx))
  process.stdout.write(
    `${machine()}; ${ARTICLES} articles, ${CONNECTIONS} connections, ${SECONDS} s each\n\n`,
  )
  process.stdout.write(
    `${table(['page', 'CPU ms per request', 'aim', 'requests/s', 'p99 ms'], rows)}\n`,
  )
  if (!nginx) process.stdout.write('\nnginx is not installed: not compared.\n')
}

export function row(name: string, aim: number | null, measured: Measured): string[] {
  const { cpuMilliseconds, perSecond, p99 } = measured
  return [
    name,
    cpuMilliseconds.toFixed(3),
    aim === null ? '' : `≤ ${aim}`,
    perSecond.toFixed(0),
    p99.toFixed(1),
  ]
}

export async function measure(
  url: string,
  headers: Record<string, string>,
  cpu: () => number,
): Promise<Measured> {
  const options = { url, headers, connections: CONNECTIONS }
  await autocannon({ ...options, duration: WARM_SECONDS })
  const before = cpu()
  const result = await autocannon({ ...options, duration: SECONDS })
  const used = cpu() - before
  const bad = result.non2xx + result.errors
  if (bad > 0) throw new Error(`${url}: ${bad} bad answers`)
  return {
    cpuMilliseconds: used / result.requests.total,
    perSecond: result.requests.average,
    p99: result.latency.p99,
  }
}

/** nginx serving the article from a file, compressed beforehand; undefined where there is no nginx. */
async function measureNginx(html: string): Promise<Measured | undefined> {
  const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((path) => {
    try {
      execFileSync(path, ['-v'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
  if (!program) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'weiming-nginx-'))
  mkdirSync(join(folder, 'html'))
  writeFileSync(join(folder, 'html/article.html'), html)
  writeFileSync(join(folder, 'html/article.html.gz'), gzipSync(html))
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 256; }
http { access_log off; types { text/html html; } gzip_static on; open_file_cache max=100;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  server { listen 127.0.0.1:${NGINX_PORT}; root ${folder}/html; } }\n`,
  )
  const nginx = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: 'inherit',
  })
  try {
    const url = `http://127.0.0.1:${NGINX_PORT}/article.html`
    for (let attempt = 0; attempt < 50; attempt++) {
      if ((await fetch(url).catch(() => undefined))?.ok) break
      await new Promise((done) => setTimeout(done, 100))
    }
    const pids = [nginx.pid!, ...childrenOf(nginx.pid!)]
    return await measure(url, BROWSER, () => pids.reduce((sum, pid) => sum + cpuOf(pid), 0))
  } finally {
    nginx.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      if (!pid) return false
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        return Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]) === parent
      } catch {
        return false
      }
    })
}
