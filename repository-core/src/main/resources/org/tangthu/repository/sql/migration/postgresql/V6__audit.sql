-- What was done by whom. Times are milliseconds since 1970, UTC. Not rebuilt from OCFL.
create table audit (
  number   bigint not null primary key,
  at       bigint not null,
  actor    text collate "C" not null,
  action   text collate "C" not null,
  object   text collate "C",
  library  text collate "C",
  outcome  text collate "C" not null,
  network  text collate "C",
  request  text collate "C",
  details  text not null,
  previous text collate "C" not null,
  hash     text collate "C" not null unique
);
create index audit_by_time on audit (at);
create index audit_by_actor on audit (actor, number);
create index audit_by_action on audit (action, number);
create index audit_by_library on audit (library, number) where library is not null;

create function audit_refuses() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;
create trigger audit_is_not_changed before update or delete or truncate on audit
  for each statement execute function audit_refuses();

create function audit_follows() returns trigger language plpgsql as $$
declare
  last record;
begin
  select number, hash into last from audit order by number desc limit 1;
  if new.number <> coalesce(last.number, 0) + 1 or new.previous <> coalesce(last.hash, repeat('0', 64)) then
    raise exception 'an entry of the audit log must follow the last one';
  end if;
  return new;
end $$;
create trigger audit_has_no_gaps before insert on audit
  for each row execute function audit_follows();
