-- How far each connector has told its target of the feed, and what the target refused.
create table delivery_checkpoint (
  connector text not null primary key,
  target    text not null,
  sequence  integer not null,
  sent      integer
) strict;

create table delivery_parked (
  connector text not null,
  subject   text not null,
  sequence  integer not null,
  reason    text not null,
  at        integer not null,
  asked     integer not null,
  primary key (connector, subject)
) strict, without rowid;
create index delivery_parked_by_subject on delivery_parked (subject);
