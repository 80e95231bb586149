import { sql } from 'kysely'
import { ROLES, type Role } from '../../src/modules/accounts/rules.ts'
import { emptyMetadata } from '../../src/modules/content/rules/document.ts'
import type { Database } from '../../src/platform/database.ts'
import { newId, newToken, sha256 } from '../../src/platform/ids.ts'
import { searchVector } from '../../src/platform/words.ts'

/** Columns the articles are spread over; the first is the one that is measured. */
const COLUMNS = [
  'notices',
  'news',
  'plans',
  'statistics',
  'grassroots',
  'education',
  'services',
  'staff',
]
/** Different texts; titles all differ. */
const TEXTS = 200
const PARAGRAPHS = 6

const SUBJECTS = [
  '春季传染病防控',
  '基层卫生服务',
  '免疫规划门诊',
  '职业健康检查',
  '医疗机构校验',
  '老年健康促进',
  '妇幼健康服务',
  '爱国卫生运动',
]
const ACTS = ['进一步加强', '规范开展', '组织实施', '统筹推进', '督导检查', '总结评估']
const SENTENCES = [
  '各县区卫生健康部门要落实属地责任，明确专人负责，按月汇总进展情况。',
  '医疗机构应当公开服务项目、收费标准和投诉电话，方便群众查询和监督。',
  '接种门诊要合理安排预约时段，提前告知所需材料，减少现场等候。',
  '培训结束后应当组织考核，考核结果作为年度绩效评价的依据之一。',
  '对检查中发现的问题要建立台账，限期整改，并适时组织复查。',
  '统计数据以年末实有数为准，由填报单位负责人审核后上报。',
]

export type BenchWorld = { columnId: string; columnPath: string; tokens: Record<Role, string> }

/** One organisation with a site and `count` published articles, written by a few statements. */
export async function fill({ db }: Database, count: number): Promise<BenchWorld> {
  const ids = { organization: newId(), unit: newId(), site: newId() }
  const columns = COLUMNS.map((slug) => ({ id: newId(), slug }))
  const tokens = Object.fromEntries(
    ROLES.map((role) => [role, `wm_${newToken()}`]),
  ) as BenchWorld['tokens']
  await db.transaction().execute(async (tx) => {
    await sql`insert into regions (code, name, name_en, level) values ('990100', '云州市', 'Yunzhou', 'city')`.execute(
      tx,
    )
    await sql`insert into organizations (id, slug, name, short_name, name_en, kind, region_code, organization_code)
      values (${ids.organization}, 'yunzhou', '云州市卫生健康委员会', '云州市卫健委', 'Yunzhou', 'commission', '990100', 'MB0990104')`.execute(
      tx,
    )
    await sql`insert into units (id, organization_id, name) values (${ids.unit}, ${ids.organization}, '办公室')`.execute(
      tx,
    )
    await sql`insert into sites (id, organization_id, prefix, name, name_en, domain)
      values (${ids.site}, ${ids.organization}, '', '云州市卫生健康委员会', 'Yunzhou', 'wjw.yunzhou.gov.cn')`.execute(
      tx,
    )
    for (const [sort, { id, slug }] of columns.entries())
      await sql`insert into columns (id, site_id, slug, name, kind, in_navigation, on_home, sort)
        values (${id}, ${ids.site}, ${slug}, ${`栏目${sort + 1}`}, 'list', true, true, ${sort})`.execute(
        tx,
      )
    let author = ''
    for (const [n, role] of ROLES.entries()) {
      const account = newId()
      author ||= account
      await sql`insert into accounts (id, sign_in_name, name, organization_id, unit_id, password_hash)
        values (${account}, ${role}, ${`甲${n}`}, ${ids.organization}, ${ids.unit}, '')`.execute(tx)
      await sql`insert into account_roles values (${account}, ${ids.organization}, ${role})`.execute(
        tx,
      )
      await sql`insert into api_tokens (id, account_id, name, token_hash, expires_at)
        values (${newId()}, ${account}, 'bench', ${sha256(tokens[role])}, '2099-01-01')`.execute(tx)
    }
    await writeArticles(tx, count, { ...ids, author, columns: columns.map(({ id }) => id) })
  })
  await sql`analyze`.execute(db)
  return { columnId: columns[0]!.id, columnPath: `/${COLUMNS[0]}`, tokens }
}

async function writeArticles(
  tx: Database['db'],
  count: number,
  ids: { organization: string; unit: string; site: string; author: string; columns: string[] },
): Promise<void> {
  await sql`create temp table bench_texts (n int primary key, title text, body jsonb, terms tsvector)`.execute(
    tx,
  )
  for (let n = 0; n < TEXTS; n++) {
    const { title, lines } = textOfNumber(n)
    const content = lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
    await sql`insert into bench_texts values (${n}, ${title},
      ${JSON.stringify({ type: 'doc', content })}::jsonb, ${searchVector(title, lines.join('\n'))}::tsvector)`.execute(
      tx,
    )
  }
  const metadata = JSON.stringify({ ...emptyMetadata(), issuer: '云州市卫生健康委员会' })
  await sql`create temp table bench_articles as
    select g as n, gen_random_uuid() as id, gen_random_uuid() as edition, gen_random_uuid() as revision,
      c.id as column_id, '/' || c.slug || '/2026/' || lpad(g::text, 12, '0') || '.html' as path,
      t.title || '（' || g || '）' as title, t.body, t.terms,
      date_trunc('second', now()) - g * interval '5 minutes' as at
    from generate_series(1, ${count}::int) g
    join bench_texts t on t.n = g % ${TEXTS}::int
    join (select id, slug, row_number() over (order by sort) - 1 as n from columns) c
      on c.n = g % ${ids.columns.length}::int`.execute(tx)
  await sql`insert into publications (id, site_id, organization_id, unit_id, column_id, kind, path, index_no, version, first_published_at, created_by, created_at, updated_at)
    select id, ${ids.site}, ${ids.organization}, ${ids.unit}, column_id, 'notice', path, 'bench/' || n, 1, at, ${ids.author}, at, at from bench_articles`.execute(
    tx,
  )
  await sql`insert into editions (id, publication_id, number, state, revision_id, disclosure_mode, created_by, created_at, issued_at, published_at)
    select edition, id, 1, 'live', revision, 'proactive', ${ids.author}, at, at, at from bench_articles`.execute(
    tx,
  )
  await sql`insert into revisions (id, publication_id, edition_id, number, column_id, path, title, body, metadata, hash, created_by, created_at)
    select revision, id, edition, 1, column_id, path, title, body, ${metadata}::jsonb, md5(title) || md5(path), ${ids.author}, at from bench_articles`.execute(
    tx,
  )
  await sql`insert into path_reservations select ${ids.site}::uuid, path, id from bench_articles`.execute(
    tx,
  )
  await sql`insert into change_notes select id, edition, '', false, at from bench_articles`.execute(
    tx,
  )
  await sql`insert into live_publications (publication_id, version, site_id, organization_id, column_id, kind, locale, path, title, summary, index_no, published_at, updated_at, sorted_at, revision_id, terms)
    select id, 1, ${ids.site}, ${ids.organization}, column_id, 'notice', 'zh-CN', path, title, ${SENTENCES[0]}, 'bench/' || n, at, at, at, revision, terms from bench_articles`.execute(
    tx,
  )
  await sql`drop table bench_articles, bench_texts`.execute(tx)
}

/** A text of about a thousand characters, by number; the same in every run. */
export function textOfNumber(n: number): { title: string; lines: string[] } {
  const subject = SUBJECTS[n % SUBJECTS.length]!
  const title = `关于${ACTS[n % ACTS.length]}${subject}工作的通知`
  const lines = Array.from(
    { length: PARAGRAPHS },
    (_, i) =>
      `${i + 1}、${subject}。${SENTENCES.map((_, j) => SENTENCES[(n + i + j * 5) % SENTENCES.length]).join('')}`,
  )
  return { title, lines }
}
