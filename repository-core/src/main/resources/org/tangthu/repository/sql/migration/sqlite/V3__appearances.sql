-- What each version did to what can be viewed of its entity; null for nothing. Entries from before are told by OCFL alone.
alter table journal add column appearance text;
create index journal_by_appearance on journal (sequence) where appearance is not null;
insert into setting (name, value) select 'sql.rebuild', 'appearances' where exists (select 1 from journal);
