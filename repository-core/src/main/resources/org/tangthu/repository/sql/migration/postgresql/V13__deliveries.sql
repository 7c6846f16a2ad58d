-- How far each connector has told its target of the feed, and what the target refused.
create table delivery_checkpoint (
  connector text not null primary key,
  target    text not null,
  sequence  bigint not null,
  sent      bigint
);

create table delivery_parked (
  connector text not null,
  subject   text not null,
  sequence  bigint not null,
  reason    text not null,
  at        bigint not null,
  asked     boolean not null,
  primary key (connector, subject)
);
create index delivery_parked_by_subject on delivery_parked (subject);
