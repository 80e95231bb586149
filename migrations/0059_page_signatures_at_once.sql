-- Each bundle of a check searches for what it has just written: a list of entries still to be sorted in
-- would be read through by every search.
alter index page_signatures_by_band set (fastupdate = off);
