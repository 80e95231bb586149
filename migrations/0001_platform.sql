-- What the platform itself needs: outbox, idempotency, settings, files.
create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  available_at timestamptz not null default now(),
  attempts int not null default 0,
  done_at timestamptz,
  failure text
);
create index outbox_waiting on outbox (available_at, id) where done_at is null;

create table idempotency_keys (
  account_id text not null,
  key text not null,
  request_hash text not null,
  response jsonb not null,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);

create table settings (
  key text primary key,
  value jsonb not null
);

create table files (
  id uuid primary key,
  organization_id uuid not null,
  name text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  mime text not null,
  uploaded_by uuid,
  created_at timestamptz not null default now()
);
create index files_by_hash on files (hash);
