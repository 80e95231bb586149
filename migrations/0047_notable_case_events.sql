-- Corrections, consultations, extensions, delays and fees of a period are counted by the day they happened.
create index case_events_notable on case_events (on_day, kind, case_id)
  where kind in ('ask-correction', 'consult', 'extend', 'delay', 'ask-fee', 'pay');
