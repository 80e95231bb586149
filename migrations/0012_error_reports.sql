-- What visitors report as wrong on a site (我为政府网站找错), until it is answered.
create table error_reports (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  site_id uuid not null references sites (id),
  -- Receipt number, e.g. ZC20261121-0003: known to the reporter, says the day and the count of it.
  number text not null unique,
  -- SHA-256 of the form's one-time key: a form sent twice is one report. The query code is made of it.
  key_hash text not null unique,
  code_hash text not null,
  locale text not null check (locale in ('zh-CN', 'en')),
  -- A path of the site, and the title its page had then.
  page text not null check (octet_length(page) <= 1000),
  page_title text not null default '',
  kind text not null check (
    kind in ('inaccessible', 'outdated', 'inaccurate', 'unanswered', 'typo', 'fake', 'other')
  ),
  description text not null check (description <> ''),
  -- Optional, for calling back; never public, never in logs or the ledger.
  contact text not null default '',
  received_at timestamptz not null,
  -- 3 working days by the calendar of the organisation's region; recomputed for display.
  due_on date not null,
  state text not null default 'received' check (state in ('received', 'fixed', 'not-an-error')),
  answer text not null default '',
  answered_at timestamptz,
  answered_by uuid references accounts (id),
  check ((state = 'received') = (answered_at is null)),
  check (state = 'received' or answer <> '')
);
create index error_reports_open on error_reports (organization_id, due_on) where state = 'received';
create index error_reports_recent on error_reports (organization_id, received_at desc);
