-- The head of every entity. Times are milliseconds since 1970, UTC.
create table entity (
  id         text not null primary key,
  kind       text not null,
  version    integer not null,
  sequence   integer not null unique,
  created    integer not null,
  modified   integer not null,
  state      text,
  library    text,
  embargo    integer,
  page_count integer not null,
  first_page text,
  record     text not null
) strict;
create index entity_by_kind on entity (kind, id);
-- Only published items have one here: the day since 1970 on which it ends.
create index entity_by_embargo on entity (embargo, id) where embargo is not null;
create index entity_by_state on entity (kind, state, id);

-- Pages and structure of items that have any: apart, because they are large.
create table page_list (
  id    text not null primary key,
  pages text not null
) strict;

-- The published items of each collection.
create table membership (
  collection text not null,
  id         text not null,
  primary key (collection, id)
) strict;
create index membership_by_item on membership (id);

-- The key by which a library finds its item again.
create table local_key (
  library  text not null,
  local_id text not null,
  id       text not null unique,
  primary key (library, local_id)
) strict;

-- Every ARK ever given. Nothing is deleted here.
create table ark_name (
  ark text not null primary key
) strict;

create table journal (
  sequence integer not null primary key,
  at       integer not null unique,
  kind     text not null,
  id       text not null,
  version  integer not null,
  event    text not null,
  actor    text not null,
  library  text,
  unique (id, version)
) strict;

-- Commits that were begun and not ended: the journal entry that each will get.
create table intent (
  intent   text not null primary key,
  sequence integer not null unique,
  at       integer not null,
  kind     text not null,
  id       text not null,
  version  integer not null,
  event    text not null,
  actor    text not null,
  library  text
) strict;

-- The last place in the order of commits that was given.
create table commit_clock (
  one      integer not null primary key check (one = 1),
  sequence integer not null,
  at       integer not null
) strict;
insert into commit_clock (one, sequence, at) values (1, 0, 0);

-- Its row is locked by whoever commits.
create table writer_lock (
  one integer not null primary key check (one = 1)
) strict;
insert into writer_lock (one) values (1);

create table checkpoint (
  projector  text not null,
  generation integer not null,
  schema     integer not null,
  sequence   integer not null,
  serving    integer not null,
  primary key (projector, generation)
) strict;

create table parked (
  projector  text not null,
  generation integer not null,
  id         text not null,
  sequence   integer not null,
  reason     text not null,
  at         integer not null,
  primary key (projector, generation, id)
) strict;

-- What was fixed at first start, such as repository.id.
create table setting (
  name  text not null primary key,
  value text not null
) strict;
