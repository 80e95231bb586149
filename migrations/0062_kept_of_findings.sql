-- What somebody ignored as a warning never clears the same words where they block, and masked words are
-- told apart by keyed marks of what stood there.
alter table check_ignores add column severity text not null default 'warn'
  check (severity in ('block', 'warn', 'hint'));
alter table check_ignores add column marks jsonb not null default '[]';
update check_ignores set severity = 'block' where not clears;
-- `clears` was also said of every warning. It stays where the role may release what blocks and did not
-- write the piece; of masked data it stays nowhere, as nobody knows whose they were.
update check_ignores i set clears = false
  where clears and (
    i.category = 'privacy'
    or not exists (
      select 1 from account_roles r
      where r.account_id = i.account_id and r.organization_id = i.organization_id
        and r.role = case when i.category = 'secrecy' then 'secrecy-reviewer' else 'disclosure-reviewer' end
    )
    or exists (
      select 1 from revisions v where v.publication_id = i.publication_id and v.created_by = i.account_id
    )
  );
update check_ignores set severity = 'block' where clears;
alter table check_ignores add constraint check_ignores_clears_blocks check (not clears or severity = 'block');

-- Other rules carried numbers of persons away in the words they stood over. They are looked for anew.
update site_findings set
  words = regexp_replace(words, '[0-9０-９]([ -]?[0-9０-９]){10,}[XxＸｘ]?', '***********', 'g'),
  message = regexp_replace(message::text, '[0-9０-９]([ -]?[0-9０-９]){10,}[XxＸｘ]?', '***********', 'g')::jsonb,
  suggestions = regexp_replace(suggestions::text, '[0-9０-９]([ -]?[0-9０-９]){10,}[XxＸｘ]?', '***********', 'g')::jsonb
where category not in ('privacy', 'links')
  and (words ~ '[0-9０-９]([ -]?[0-9０-９]){10}' or message::text ~ '[0-9０-９]([ -]?[0-9０-９]){10}' or suggestions::text ~ '[0-9０-９]([ -]?[0-9０-９]){10}');
update check_ignores
set words = regexp_replace(words, '[0-9０-９]([ -]?[0-9０-９]){10,}[XxＸｘ]?', '***********', 'g') || ' ' || left(id::text, 8)
where category not in ('privacy', 'links') and words ~ '[0-9０-９]([ -]?[0-9０-９]){10}';
