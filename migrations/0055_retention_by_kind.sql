-- How long closed cases are kept whole belongs to the organisation and the kind of case. Whoever wants it
-- shorter, or does not want to wait for the night, proposes it; another person confirms or refuses.
create table case_retention_terms (
  organization_id uuid not null references organizations (id),
  kind text not null,
  years integer not null check (years between 1 and 100),
  primary key (organization_id, kind)
);
-- The one setting of before held for these two.
insert into case_retention_terms (organization_id, kind, years)
select s.organization_id, k.kind, s.retention_years
from case_settings s cross join (values ('request'), ('record-correction')) as k (kind)
where s.retention_years is not null;
alter table case_settings drop column retention_years;

create table case_retention_proposals (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  kind text not null,
  what text not null check (what in ('years', 'run')),
  -- Null: as long as the kind declares.
  years integer check (years between 1 and 100),
  reason text not null check (reason <> ''),
  proposed_by uuid not null references accounts (id),
  proposed_at timestamptz not null,
  decided_by uuid references accounts (id),
  decided_at timestamptz,
  agreed boolean,
  -- Why not.
  words text not null default '',
  check ((decided_by is null) = (agreed is null)),
  check ((decided_at is null) = (agreed is null)),
  -- Nobody confirms what they proposed themselves; they may take it back.
  check (agreed is distinct from true or decided_by <> proposed_by),
  check (what = 'years' or years is null)
);
create unique index case_retention_proposals_open on case_retention_proposals (organization_id, kind)
  where agreed is null;

-- What happened stays as it was said, but for the words: they can be taken out when their time is over.
-- Nothing else of an event changes, and no event goes.
create function case_events_lose_only_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.case_id = old.case_id and new.seq = old.seq and new.kind = old.kind and new.at = old.at
      and new.on_day = old.on_day and new.account_id is not distinct from old.account_id
      and new.facts = old.facts - array['about', 'answer', 'howToPay', 'items', 'question', 'reason', 'reply', 'words']
    then
      return new;
    end if;
  end if;
  raise exception 'rows of % are appended, never changed', tg_table_name;
end $$;
drop trigger case_events_are_append_only on case_events;
create trigger case_events_are_append_only before update or delete on case_events
  for each row execute function case_events_lose_only_words();
