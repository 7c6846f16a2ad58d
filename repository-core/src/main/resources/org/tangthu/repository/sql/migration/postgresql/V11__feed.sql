-- What the public was last told of each item that it knows or knew: of the item itself, and of its place in each set.
create table feed_item (
  item     text collate "C" not null primary key,
  first    bigint not null,
  sequence bigint not null unique,
  present  boolean not null
);

create table feed_member (
  spec     text collate "C" not null,
  sequence bigint not null,
  item     text collate "C" not null,
  present  boolean not null,
  primary key (spec, sequence)
);
create index feed_member_by_item on feed_member (item);

insert into setting (name, value) select 'sql.rebuild', 'the feed' where exists (select 1 from journal)
  on conflict do nothing;
