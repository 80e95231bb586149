import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx']

/** Where nginx is; undefined, with a word about it, where it is not installed. */
export function nginxProgram(): string | undefined {
  const found = PLACES.find(existsSync)
  if (!found) {
    console.warn('没有找到 nginx，跳过对其配置的测试。安装：apt-get install nginx-light')
    console.warn(
      'No nginx: its configuration is not tested. Install it with: apt-get install nginx-light',
    )
  }
  return found
}

/** nginx over an export, on a free port, with nothing of the machine's own configuration. */
export async function serveWithNginx(program: string, exported: string) {
  const folder = mkdtempSync(join(tmpdir(), 'weiming-nginx-'))
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ')
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log warn;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 256; }
http {
  access_log off; ${temporary}
  include ${exported}/nginx/hash.conf;
  include ${exported}/nginx/maps.conf;
  server { listen 127.0.0.1:${port}; server_name _; include ${exported}/nginx/portal.conf; }
}\n`,
  )
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const orphan = () => child.kill('SIGKILL')
  process.once('exit', orphan)
  const origin = `http://127.0.0.1:${port}`
  await untilItAnswers(child, origin)
  return {
    origin,
    pid: child.pid!,
    async stop(): Promise<void> {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      process.off('exit', orphan)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilItAnswers(child: ChildProcess, origin: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('nginx refuses its configuration')
    if (await fetch(`${origin}/`).catch(() => undefined)) return
    await pause(50)
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
