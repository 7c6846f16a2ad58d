-- The head of every entity. Times are milliseconds since 1970, UTC.
create table entity (
  id         text collate "C" not null primary key,
  kind       text collate "C" not null,
  version    integer not null,
  sequence   bigint not null unique,
  created    bigint not null,
  modified   bigint not null,
  state      text collate "C",
  library    text collate "C",
  embargo    bigint,
  page_count integer not null,
  first_page text collate "C",
  record     text not null
);
create index entity_by_kind on entity (kind, id);
-- Only published items have one here: the day since 1970 on which it ends.
create index entity_by_embargo on entity (embargo, id) where embargo is not null;
create index entity_by_state on entity (kind, state, id);

-- Pages and structure of items that have any: apart, because they are large.
create table page_list (
  id    text collate "C" not null primary key,
  pages text not null
);

-- The published items of each collection.
create table membership (
  collection text collate "C" not null,
  id         text collate "C" not null,
  primary key (collection, id)
);
create index membership_by_item on membership (id);

-- The key by which a library finds its item again.
create table local_key (
  library  text collate "C" not null,
  local_id text collate "C" not null,
  id       text collate "C" not null unique,
  primary key (library, local_id)
);

-- Every ARK ever given. Nothing is deleted here.
create table ark_name (
  ark text collate "C" not null primary key
);

create table journal (
  sequence bigint not null primary key,
  at       bigint not null unique,
  kind     text collate "C" not null,
  id       text collate "C" not null,
  version  integer not null,
  event    text collate "C" not null,
  actor    text collate "C" not null,
  library  text collate "C",
  unique (id, version)
);

-- Commits that were begun and not ended: the journal entry that each will get.
create table intent (
  intent   text collate "C" not null primary key,
  sequence bigint not null unique,
  at       bigint not null,
  kind     text collate "C" not null,
  id       text collate "C" not null,
  version  integer not null,
  event    text collate "C" not null,
  actor    text collate "C" not null,
  library  text collate "C"
);

-- The last place in the order of commits that was given.
create table commit_clock (
  one      integer not null primary key check (one = 1),
  sequence bigint not null,
  at       bigint not null
);
insert into commit_clock (one, sequence, at) values (1, 0, 0);

-- Its row is locked by whoever commits.
create table writer_lock (
  one integer not null primary key check (one = 1)
);
insert into writer_lock (one) values (1);

create table checkpoint (
  projector  text collate "C" not null,
  generation integer not null,
  schema     integer not null,
  sequence   bigint not null,
  serving    boolean not null,
  primary key (projector, generation)
);

create table parked (
  projector  text collate "C" not null,
  generation integer not null,
  id         text collate "C" not null,
  sequence   bigint not null,
  reason     text not null,
  at         bigint not null,
  primary key (projector, generation, id)
);

-- What was fixed at first start, such as repository.id.
create table setting (
  name  text collate "C" not null primary key,
  value text not null
);
