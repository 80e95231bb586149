-- What became of a decision elsewhere: administrative review (行政复议), litigation (行政诉讼), and
-- complaints to the supervising office (条例 Art. 47, 51). Table three of the annual report is counted
-- from the first three.
create table case_reviews (
  id uuid primary key,
  case_id uuid not null references cases (id),
  -- litigation-direct: without review before it; litigation-after: after a review's decision.
  kind text not null check (kind in ('reconsideration', 'litigation-direct', 'litigation-after', 'complaint')),
  filed_on date not null,
  -- Null while pending.
  result text check (result in ('upheld', 'corrected', 'other')),
  closed_on date,
  -- The court or review body, and its number for the matter.
  body text not null check (body <> ''),
  note text not null default '',
  recorded_by uuid not null references accounts (id),
  recorded_at timestamptz not null,
  check ((result is null) = (closed_on is null)),
  check (closed_on is null or closed_on >= filed_on)
);
create index case_reviews_by_case on case_reviews (case_id, filed_on);
create index case_reviews_by_day on case_reviews (kind, filed_on);
