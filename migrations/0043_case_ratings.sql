-- 满意度评价: what whoever asked says of how they were answered, once a case.
create table case_ratings (
  id uuid primary key,
  case_id uuid not null unique references cases (id),
  grade text not null check (
    grade in ('very-satisfied', 'satisfied', 'fair', 'dissatisfied', 'very-dissatisfied')
  ),
  -- Their words, sealed with a key outside the database; '' where they wrote none.
  remark text not null default '',
  rated_on date not null,
  rated_at timestamptz not null
);
create index case_ratings_by_day on case_ratings (rated_on);
