-- What each version told the public of the description of its item; null for nothing. Entries from before are told by OCFL alone.
alter table journal add column told text;
create index journal_by_told on journal (sequence) where told is not null;
create index journal_by_what_was_told on journal (told, sequence) where told is not null;
create index journal_of_arrivals on journal (library, sequence) where told = 'appeared';

insert into setting (name, value) select 'sql.rebuild', 'changes' where exists (select 1 from journal)
  on conflict do nothing;
