-- Where published pages lead, and whether there is something there.
create table page_links (
  publication_id uuid not null references publications (id),
  address text not null,
  primary key (publication_id, address)
);

-- An address is asked once for all who link to it.
create table checked_links (
  address text primary key,
  state text not null check (state in ('answers', 'dead', 'moved', 'foreign', 'hijacked', 'unknown')),
  status int,
  leads_to text not null default '',
  -- Why it is so, as a code of the rules.
  why text not null default '',
  checked_at timestamptz not null
);
