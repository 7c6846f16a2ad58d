-- What readers asked for. Times are milliseconds since 1970, UTC. Not rebuilt from OCFL.
create table reader_request (
  number   bigint generated always as identity primary key,
  revision integer not null,
  kind     text collate "C" not null,
  item     text collate "C" not null,
  library  text collate "C" not null,
  page     text collate "C",
  text     text not null,
  -- Only of open ones.
  contact  text,
  language text collate "C" not null,
  count    integer not null,
  received bigint not null,
  changed  bigint not null,
  state    text collate "C" not null,
  answer   text not null,
  note     text not null,
  -- Of open ones to which others are counted that say the same.
  likeness text collate "C" unique
);
create index reader_request_by_library on reader_request (library, state, number);
create index reader_request_by_state on reader_request (state, number);
create index reader_request_by_item on reader_request (item, state);
