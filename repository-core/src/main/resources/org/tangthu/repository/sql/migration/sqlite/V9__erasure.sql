-- That items be erased, by whom it was asked and agreed to, and what became of it. Nothing else can tell, so no rebuild
-- touches it. Times are milliseconds since 1970, UTC; the day of the decision is counted since 1970.
create table erasure_request (
  number        integer not null primary key autoincrement,
  item          text not null,
  library       text not null,
  reason        text not null,
  -- Forgotten once the item is erased.
  sentence      text,
  decision      text not null,
  decision_date integer not null,
  state         text not null,
  asked_by      text not null,
  asked_at      integer not null,
  ends_at       integer not null,
  judged_by     text,
  judged_at     integer,
  done_at       integer
) strict;
create unique index erasure_request_under_way on erasure_request (item) where state in ('asked', 'agreed');
create index erasure_request_by_library on erasure_request (library, number);
-- What was deleted before deletions were overwritten is still somewhere in the file.
insert into setting (name, value) select 'sql.vacuum', 'deleted rows' where exists (select 1 from journal);
