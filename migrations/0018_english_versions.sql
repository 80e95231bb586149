-- An English version is a publication of its own that translates one Chinese publication.
alter table publications add column translation_of uuid unique references publications (id);
alter table publications add constraint a_translation_is_english
  check (translation_of is null or (locale = 'en' and translation_of <> id));
-- Which published edition of the Chinese an edition in English follows.
alter table editions add column follows_edition_id uuid references editions (id);
