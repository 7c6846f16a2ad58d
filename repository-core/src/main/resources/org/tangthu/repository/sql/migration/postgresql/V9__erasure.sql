-- That items be erased, by whom it was asked and agreed to, and what became of it. Nothing else can tell, so no rebuild
-- touches it. Times are milliseconds since 1970, UTC; the day of the decision is counted since 1970.
create table erasure_request (
  number        bigint generated always as identity primary key,
  item          text collate "C" not null,
  library       text collate "C" not null,
  reason        text collate "C" not null,
  -- Forgotten once the item is erased.
  sentence      text,
  decision      text not null,
  decision_date bigint not null,
  state         text collate "C" not null,
  asked_by      text collate "C" not null,
  asked_at      bigint not null,
  ends_at       bigint not null,
  judged_by     text collate "C",
  judged_at     bigint,
  done_at       bigint
);
create unique index erasure_request_under_way on erasure_request (item) where state in ('asked', 'agreed');
create index erasure_request_by_library on erasure_request (library, number);
