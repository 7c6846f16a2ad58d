-- Of collections with an exhibition: the day since 1970 on which it opened.
alter table entity add column opened bigint;
create index entity_by_opening on entity (opened, id) where opened is not null;
