-- What was done by whom. Times are milliseconds since 1970, UTC. Not rebuilt from OCFL.
create table audit (
  number   integer not null primary key,
  at       integer not null,
  actor    text not null,
  action   text not null,
  object   text,
  library  text,
  outcome  text not null,
  network  text,
  request  text,
  details  text not null,
  previous text not null,
  hash     text not null unique
) strict;
create index audit_by_time on audit (at);
create index audit_by_actor on audit (actor, number);
create index audit_by_action on audit (action, number);
create index audit_by_library on audit (library, number) where library is not null;

create trigger audit_is_not_changed before update on audit begin
  select raise(abort, 'the audit log is append-only');
end;
create trigger audit_is_not_deleted before delete on audit begin
  select raise(abort, 'the audit log is append-only');
end;
-- Also bars "insert or replace", which deletes without asking the trigger above.
create trigger audit_has_no_gaps before insert on audit
when new.number <> coalesce((select max(number) from audit), 0) + 1
  or new.previous <> coalesce(
       (select hash from audit order by number desc limit 1),
       '0000000000000000000000000000000000000000000000000000000000000000')
begin
  select raise(abort, 'an entry of the audit log must follow the last one');
end;
