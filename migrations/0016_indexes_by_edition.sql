-- Signing and publishing ask who wrote and who reviewed an edition: with 100,000 publications each
-- question read the whole table.
create index revisions_by_edition on revisions (edition_id);
create index reviews_by_edition on reviews (edition_id);
create index reviews_by_publication on reviews (publication_id);
