-- What the public was last told of each item that it knows or knew: of the item itself, and of its place in each set.
create table feed_item (
  item     text not null primary key,
  first    integer not null,
  sequence integer not null unique,
  present  integer not null
) strict;

create table feed_member (
  spec     text not null,
  sequence integer not null,
  item     text not null,
  present  integer not null,
  primary key (spec, sequence)
) strict, without rowid;
create index feed_member_by_item on feed_member (item);

insert into setting (name, value) select 'sql.rebuild', 'the feed' where exists (select 1 from journal)
  on conflict do nothing;
