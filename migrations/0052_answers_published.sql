-- The gates ask of every piece whether it was made of an answer to an application.
create index case_events_publication on case_events ((facts->>'publicationId'))
  where kind = 'proposed-for-publication';
