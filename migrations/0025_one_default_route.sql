-- An organisation has one default review route at most. Where two were made at the same moment, the one
-- that reviews have followed, the first, stays; the others are put out of use, not lost.
update review_routes r
  set active = false, lock_version = r.lock_version + 1
  where r.active and cardinality(r.kinds) = 0
    and exists (
      select 1 from review_routes first
      where first.organization_id = r.organization_id and first.active
        and cardinality(first.kinds) = 0 and first.id < r.id
    );
create unique index one_default_route on review_routes (organization_id)
  where active and cardinality(kinds) = 0;
