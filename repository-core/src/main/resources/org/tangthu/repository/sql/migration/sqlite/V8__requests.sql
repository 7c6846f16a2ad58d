-- What readers asked for. Times are milliseconds since 1970, UTC. Not rebuilt from OCFL.
create table reader_request (
  number   integer not null primary key autoincrement,
  revision integer not null,
  kind     text not null,
  item     text not null,
  library  text not null,
  page     text,
  text     text not null,
  -- Only of open ones.
  contact  text,
  language text not null,
  count    integer not null,
  received integer not null,
  changed  integer not null,
  state    text not null,
  answer   text not null,
  note     text not null,
  -- Of open ones to which others are counted that say the same.
  likeness text unique
) strict;
create index reader_request_by_library on reader_request (library, state, number);
create index reader_request_by_state on reader_request (state, number);
create index reader_request_by_item on reader_request (item, state);
