-- Everything published is looked through as a whole, at night and when somebody asks.
create table site_checks (
  id uuid primary key,
  site_id uuid not null references sites (id),
  organization_id uuid not null references organizations (id),
  kind text not null check (kind in ('text', 'links')),
  -- Null for the one that begins by itself at night.
  asked_by uuid references accounts (id),
  started_at timestamptz not null,
  finished_at timestamptz,
  -- Pages, or addresses: all of them, those that need not be looked at again, those done.
  total int not null,
  skipped int not null,
  looked int not null default 0,
  -- The last one done: whoever goes on after an interruption begins behind it.
  reached text not null default '',
  -- The process at work, and until when nobody else may take over.
  runner text,
  lease_until timestamptz,
  -- What stood open at the end, by severity, and what came and went.
  counts jsonb check ((counts is not null) = (finished_at is not null))
);
create unique index site_checks_one_at_a_time on site_checks (site_id, kind) where finished_at is null;
create index site_checks_by_site on site_checks (site_id, kind, started_at desc);

-- Which text of a page was looked through by which version of the rules.
create table checked_pages (
  publication_id uuid primary key references publications (id),
  revision_id uuid not null references revisions (id),
  rules text not null,
  -- The spelling model has read this revision too.
  spelt boolean not null,
  checked_at timestamptz not null
);

-- Pages whose texts share a band are probably alike.
create table page_signatures (
  publication_id uuid primary key references publications (id),
  organization_id uuid not null references organizations (id),
  bands int[] not null
);
create index page_signatures_by_band on page_signatures using gin (bands);

-- What was found on a page: one row for the same words under the same rule, known from scan to scan.
create table site_findings (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  site_id uuid not null references sites (id),
  publication_id uuid not null references publications (id),
  code text not null,
  -- Hash of what the finding is about: its words as shown, or the other page.
  subject text not null,
  category text not null,
  severity text not null check (severity in ('block', 'warn', 'hint')),
  part text not null check (part in ('title', 'summary', 'body', 'attachment', 'link', 'page')),
  -- Personal data masked.
  words text not null,
  start_at int not null,
  end_at int not null,
  -- How often the page says so.
  times int not null,
  message jsonb not null,
  suggestions jsonb not null,
  source text not null,
  verified boolean not null,
  confidence real not null,
  file_name text not null default '',
  -- The page that said it before.
  other_id uuid references publications (id),
  -- The text in which it was last seen.
  revision_id uuid not null references revisions (id),
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  state text not null check (state in ('open', 'fixed', 'refuted', 'accepted', 'dropped')),
  state_at timestamptz not null,
  assignee_id uuid references accounts (id),
  judged_by uuid references accounts (id),
  reason text not null default '',
  unique (publication_id, code, subject),
  check (state not in ('refuted', 'accepted') or (judged_by is not null and reason <> ''))
);
create index site_findings_by_state on site_findings (organization_id, state, severity);
create index site_findings_by_other on site_findings (other_id) where other_id is not null;
