-- Who has which copy of an item, and nothing of who had it: a row goes when its loan ends. Times are milliseconds since 1970.
create table loan (
  item    text collate "C" not null,
  copy    integer not null,
  reader  text collate "C" not null,
  since   bigint not null,
  until   bigint not null,
  awaited boolean not null,
  primary key (item, copy),
  unique (item, reader)
);
create index loan_by_reader on loan (reader);
create index loan_by_end on loan (until);
