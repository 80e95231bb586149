-- 区分处理 (条例 Art. 37): what was blacked out in a file given to an applicant, and why. The words
-- themselves are sealed with a key outside the database.
create table case_redactions (
  id uuid primary key,
  case_id uuid not null references cases (id),
  source_id uuid not null references case_documents (id),
  document_id uuid not null unique references case_documents (id),
  -- Place and ground of each mark, in the order of the document.
  marks jsonb not null,
  -- The words of each mark, in the same order; '' where there are none to seal.
  sealed text not null default '',
  made_by uuid not null references accounts (id),
  made_at timestamptz not null,
  check (source_id <> document_id)
);
create index case_redactions_by_case on case_redactions (case_id, made_at);
create index case_redactions_by_source on case_redactions (source_id, made_at);
