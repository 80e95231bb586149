-- Who answers for a column being updated: a person, or everybody of a department who writes or reviews.
create table column_keepers (
  column_id uuid primary key references columns (id),
  account_id uuid references accounts (id),
  unit_id uuid references units (id),
  check (num_nonnulls(account_id, unit_id) = 1)
);

-- A reminder is given once for a column, its line and the stage.
create table column_reminders (
  column_id uuid not null references columns (id),
  line_on date not null,
  stage text not null check (stage in ('before', 'at')),
  sent_at timestamptz not null,
  primary key (column_id, line_on, stage)
);
