import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPGlite } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrate.ts'
import { MIGRATIONS } from './database.ts'

const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}`
const [ORGANIZATION, ACCOUNT, CASE, KEPT, SHOWN, LIBRARY] = [1, 2, 3, 4, 5, 6].map(id)

test('files that stood in the library for a case leave it; those a banner shows stand in both', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'weiming-moved-'))
  const database = await openPGlite({})
  try {
    for (const name of readdirSync(MIGRATIONS))
      if (name < '0064') copyFileSync(join(MIGRATIONS, name), join(folder, name))
    await migrate(database, folder)
    const file = (file: string | undefined, name: string) => `
      insert into files (id, organization_id, name, hash, size, mime)
        values ('${file}', '${ORGANIZATION}', '${name}', '${'a'.repeat(64)}', 3, 'text/plain');`
    const document = (file: string | undefined) => `
      insert into case_documents (id, case_id, organization_id, direction, kind, title, on_day, hash,
          file_id, added_at)
        values ('${file}', '${CASE}', '${ORGANIZATION}', 'received', 'file', '来件', '2026-03-02', '',
          '${file}', now());`
    await database.script(`
      insert into regions values ('990100', '甲市', 'A', null, 'city');
      insert into organizations (id, slug, name, short_name, name_en, kind, region_code, organization_code)
        values ('${ORGANIZATION}', 'a-city', '甲市', '甲市', 'A', 'commission', '990100', 'MB0990104');
      insert into accounts (id, organization_id, sign_in_name, name, password_hash)
        values ('${ACCOUNT}', '${ORGANIZATION}', 'a', '甲', '');
      insert into sites (id, organization_id, prefix, name, name_en, domain)
        values ('${ORGANIZATION}', '${ORGANIZATION}', '', '甲市', 'A', 'a.gov.cn');
      insert into cases (id, kind, organization_id, number, key_hash, code_hash, state, law, facts, sealed,
          submitted_at)
        values ('${CASE}', 'request', '${ORGANIZATION}', 'SQ1', 'k', 'c', 'submitted', '2019', '{}', '',
          now());
      ${file(KEPT, '身份证.txt')} ${file(SHOWN, '横幅.txt')} ${file(LIBRARY, '通知.txt')}
      ${document(KEPT)} ${document(SHOWN)}
      insert into media_notes (file_id, title, updated_by, updated_at)
        values ('${KEPT}', '来件', '${ACCOUNT}', now());
      insert into columns (id, site_id, slug, name, name_en, kind, banner_file_id)
        values ('${ORGANIZATION}', '${ORGANIZATION}', 'topic', '专题', 'T', 'topic', '${SHOWN}');`)
    await migrate(database, MIGRATIONS)

    const { db } = database
    const names = async (table: 'files' | 'caseFiles') =>
      (await db.selectFrom(table).select('name').orderBy('name').execute()).map(({ name }) => name)
    expect(await names('files')).toEqual(['横幅.txt', '通知.txt'])
    expect(await names('caseFiles')).toEqual(['横幅.txt', '身份证.txt'])
    const documents = await db.selectFrom('caseDocuments').select('fileId').orderBy('id').execute()
    expect(documents.map(({ fileId }) => fileId)).toEqual([KEPT, SHOWN])
    expect(await db.selectFrom('storedFiles').select('mime').execute()).toHaveLength(1)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
