import { FILE_TYPES } from '../../platform/files.ts'
import { FEED_TYPES } from '../feeds.ts'
import { SECURITY } from '../security.ts'
import { INTERNAL, LIVE_PATH, MADE_FILES, QUERIES, QUESTIONS } from './addresses.ts'

export type NginxOptions = {
  /** Where the export will stand on the web server; nginx wants it whole. */
  servedAt: string
  /** Scheme, host and port of the running platform, for what no file answers; null where there is none. */
  live: string | null
}

/** One host: the sites exported into one folder. */
export type Served = NginxOptions & { serverName: string; bases: string[]; longestKey: number }

/** As `content/files.ts`: sandboxed, never sniffed, never run. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
const SHOWN_IN_PLACE = 'png|jpe?g|gif|webp|pdf|mp4|mp3'
const STORED = '/files/(?<weiming_file>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'

const TYPES: Record<string, string> = {
  ...Object.fromEntries(Object.entries(FILE_TYPES).map(([ending, { mime }]) => [ending, mime])),
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  ...FEED_TYPES,
}

/** A word of the configuration, whatever is in it. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}

/** A word in which `$` begins no variable: nginx knows no escape for it. */
function literal(text: string): string {
  if (text.includes('$')) throw new Error('nginx would read a variable')
  return quoted(text)
}

/** Redirects as a map's lines: the path as asked, decoded, and where it leads. */
export function movedLines(moved: readonly { path: string; to: string }[]): string {
  return lines(moved.map(({ path, to }) => `${quoted(path)} ${literal(to)};`))
}

/** The ending of each stored file, by its id. */
export function endingLines(files: readonly { id: string; extension: string }[]): string {
  return lines(files.map(({ id, extension }) => `${id} ${extension};`))
}

/** Where each stored file that was replaced leads, by its id. */
export function replacedLines(replaced: readonly { id: string; to: string }[]): string {
  return lines(replaced.map(({ id, to }) => `${id} ${literal(to)};`))
}

/** `maps.conf`, for the `http` block. */
export function mapsConf({ servedAt, serverName, bases }: Served): string {
  const sites = `${servedAt}/nginx/sites`
  const trees = bases
    .flatMap((base) => [`${base}/elder/en`, `${base}/elder`, `${base}/en`, base])
    .filter((tree) => tree !== '')
    .toSorted((a, b) => b.length - a.length)
  const rows = QUESTIONS.map(({ pattern, asks }) => {
    const answer = asks === 'file' ? '"@$weiming_asked"' : asks === 'live' ? 'live' : '""'
    return `    ${literalPattern(pattern)} ${answer};`
  })
  return ofHost(serverName, [
    '# What a query asks for: nothing, a page that has a file, or the running platform.',
    'map "$uri?$args" $weiming_ask {',
    '    default "";',
    ...rows,
    '}',
    '# The file of an address without a query.',
    `map $uri $weiming_named {`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the variable is nginx's
    '    "~/$" "${uri}index.html";',
    '    default $uri;',
    '}',
    'map $weiming_ask $weiming_plain {',
    '    "" $weiming_named;',
    `    default /${INTERNAL}/none;`,
    '}',
    '# A column typed without its last slash.',
    'map $uri $weiming_folder {',
    '    "~[^/]$" "$uri/index.html";',
    `    default /${INTERNAL}/none;`,
    '}',
    'map $uri $weiming_moved {',
    '    default "";',
    `    include ${literal(`${sites}/*.moved`)};`,
    '}',
    'map $weiming_file $weiming_ending {',
    '    default .none;',
    `    include ${literal(`${sites}/*.files`)};`,
    '}',
    '# A stored file in whose place another stands.',
    'map $weiming_file $weiming_replaced {',
    '    default "";',
    `    include ${literal(`${sites}/*.replaced`)};`,
    '}',
    '# Error pages in the language and version asked for.',
    'map $uri $weiming_tree {',
    ...trees.map((tree) => `    ${literalPattern(`^${tree}/`)} ${literal(tree)};`),
    '    default "";',
    '}',
    '',
    'map $uri $weiming_cache {',
    '    "~^/assets/" "public, max-age=31536000, immutable";',
    '    "~^/files/" "public, max-age=300";',
    '    default "no-cache";',
    '}',
    'map $uri $weiming_policy {',
    `    "~^/files/" ${literal(FILE_POLICY)};`,
    `    default ${literal(SECURITY['content-security-policy'])};`,
    '}',
    'map $uri $weiming_disposition {',
    `    "~^/files/.*\\\\.(?:${SHOWN_IN_PLACE})$" inline;`,
    '    "~^/files/" attachment;',
    `    "~\\\\.(?:${MADE_FILES})$" attachment;`,
    '    default "";',
    '}',
    'map $uri $weiming_robots {',
    '    "~^/files/" "";',
    `    "~\\\\.(?:${MADE_FILES})$" noindex;`,
    '    default "";',
    '}',
  ])
}

/** `portal.conf`, for a `server` block. */
export function portalConf({ servedAt, serverName, live }: Served): string {
  const ask = live
    ? ['error_page 418 = @weiming_live;']
    : [`error_page 418 =503 /${INTERNAL}$weiming_tree/unavailable.html;`]
  return ofHost(serverName, [
    `root ${literal(`${servedAt}/public`)};`,
    'charset off;',
    'absolute_redirect off;',
    'etag on;',
    'gzip_static on;',
    'gzip_vary on;',
    '# With libnginx-mod-http-brotli-static, Brotli too: the .br files are there.',
    '# brotli_static on;',
    'default_type application/octet-stream;',
    'types {',
    ...Object.entries(TYPES).map(([ending, type]) => `    ${literal(type)} ${ending};`),
    '}',
    '',
    'add_header Content-Security-Policy $weiming_policy always;',
    `add_header X-Content-Type-Options ${literal(SECURITY['x-content-type-options'])} always;`,
    `add_header Referrer-Policy ${literal(SECURITY['referrer-policy'])} always;`,
    'add_header Cache-Control $weiming_cache always;',
    'add_header Content-Disposition $weiming_disposition;',
    'add_header X-Robots-Tag $weiming_robots;',
    '',
    `error_page 404 /${INTERNAL}$weiming_tree/404.html;`,
    `error_page 410 /${INTERNAL}/gone$uri;`,
    ...ask,
    '',
    'location / {',
    '    if ($weiming_ask = live) { return 418; }',
    '    if ($weiming_moved) { return 301 $weiming_moved; }',
    `    if (-f "$document_root/${INTERNAL}/gone$uri") { return 410; }`,
    '    if (-f "$document_root$weiming_folder") { rewrite ^(.*)$ $1/ permanent; }',
    `    try_files "/${QUERIES}$uri$weiming_ask.html" $weiming_plain =404;`,
    '}',
    `location ^~ /${INTERNAL}/ { internal; }`,
    `location ^~ /${QUERIES}/ { return 404; }`,
    'location ^~ /assets/ { try_files $uri =404; }',
    '# One file, whatever name it is asked by; its preview is a page.',
    `location ~ ${literalPattern(`^${STORED}(?:/(?!preview$)[^/]*)?$`, '')} {`,
    '    if ($weiming_replaced) { return 301 $weiming_replaced; }',
    '    try_files /files/$weiming_file$weiming_ending =404;',
    '}',
    '# Files are the same in the elder version.',
    `location ~ "^(?<weiming_before>.*)/elder(?<weiming_after>/.*\\\\.(?:${MADE_FILES}))$" {`,
    '    if ($weiming_ask = live) { return 418; }',
    '    try_files $weiming_before$weiming_after =404;',
    '}',
    '# Search, forms and notices answer each reader.',
    `location ~ ${literalPattern(LIVE_PATH, '')} { return 418; }`,
    ...(live
      ? [
          'location @weiming_live {',
          `    proxy_pass ${live};`,
          '    proxy_http_version 1.1;',
          '    proxy_set_header Connection "";',
          '    proxy_set_header Host $host;',
          '    proxy_set_header X-Forwarded-For $remote_addr;',
          '    # Its own headers stand; ours are not added to them.',
          '    add_header X-Weiming-Live 1;',
          '}',
        ]
      : []),
  ])
}

/** `hash.conf`, for the `http` block, once however many hosts are served. */
export function hashConf({ longestKey }: Served): string {
  return lines(['map_hash_max_size 262144;', `map_hash_bucket_size ${bucketFor(longestKey)};`])
}

/** `server.conf`: all together, as a server to begin from. */
export function serverConf({ servedAt, serverName }: Served): string {
  return lines([
    `include ${literal(`${servedAt}/nginx/hash.conf`)};`,
    `include ${literal(`${servedAt}/nginx/maps.conf`)};`,
    'server {',
    '    listen 80;',
    `    server_name ${serverName};`,
    `    include ${literal(`${servedAt}/nginx/portal.conf`)};`,
    '}',
  ])
}

/** In a quoted word a backslash stands for itself only when doubled. */
function literalPattern(pattern: string, mark = '~'): string {
  return `"${mark}${pattern.replaceAll('\\', '\\\\')}"`
}

function bucketFor(longestKey: number): number {
  return Math.max(128, 2 ** Math.ceil(Math.log2(longestKey + 64)))
}

/**
 * Variables of its own for each host: one nginx may serve several exports. What a pattern captures is
 * shared, since PCRE allows such a name 32 characters.
 */
function ofHost(serverName: string, all: readonly string[]): string {
  const own = `weiming_${serverName.replace(/[^a-z0-9]/g, '_')}_`
  return lines(all).replace(
    /([$@])weiming_(?!(?:asked|file|before|after)\b)/g,
    (_, sign: string) => sign + own,
  )
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
