-- The ledger: appended, never edited. The head row is the only serialisation point, so appending is O(1).
create table ledger_events (
  seq bigint primary key,
  id uuid not null unique,
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  organization_id uuid,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  payload jsonb not null,
  payload_hash text not null,
  legal_basis text,
  previous_hash text not null,
  hash text not null
);
create index ledger_by_subject on ledger_events (subject_kind, subject_id, seq);
create index ledger_by_organization on ledger_events (organization_id, seq desc);
create index ledger_by_kind on ledger_events (kind, seq desc);

create table ledger_head (
  single boolean primary key default true check (single),
  seq bigint not null,
  hash text not null
);
insert into ledger_head (seq, hash) values (0, repeat('0', 64));

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are appended, never changed', tg_table_name;
end $$;
create trigger ledger_is_append_only before update or delete on ledger_events
  for each row execute function refuse_change();
