-- Who has which copy of an item, and nothing of who had it: a row goes when its loan ends. Times are milliseconds since 1970.
create table loan (
  item    text not null,
  copy    integer not null,
  reader  text not null,
  since   integer not null,
  until   integer not null,
  awaited integer not null check (awaited in (0, 1)),
  primary key (item, copy),
  unique (item, reader)
) strict;
create index loan_by_reader on loan (reader);
create index loan_by_end on loan (until);
