-- What anybody wrote of a case beside the facts that are counted: sealed with a key outside the database.
-- The words of an event stand here, and in the event stays what happened; what an earlier version left
-- there in plain words is moved by the hour.
create table case_words (
  id uuid primary key,
  case_id uuid not null references cases (id),
  seq integer not null,
  sealed text not null default '',
  unique (case_id, seq),
  foreign key (case_id, seq) references case_events (case_id, seq)
);

-- What is near its day is asked for every ten minutes, across organisations.
create index cases_near on cases (kind, least(due_on, inner_due_on)) where closed_on is null;
