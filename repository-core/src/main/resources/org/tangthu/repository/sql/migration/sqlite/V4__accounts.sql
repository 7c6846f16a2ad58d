-- Who can sign in, and what was given to them. Nothing here comes from OCFL: a rebuild leaves it alone.
create table account (
  id      text not null primary key,
  login   text not null unique,
  name    text not null,
  role    text not null,
  locked  integer not null,
  created integer not null
) strict;

-- The libraries of librarians.
create table account_library (
  account text not null,
  library text not null,
  primary key (account, library)
) strict;

-- The readers of each group.
create table account_group (
  account text not null,
  library text not null,
  name    text not null,
  primary key (account, library, name)
) strict;

-- Who an account is at an OpenID provider.
create table account_identity (
  issuer  text not null,
  subject text not null,
  account text not null,
  primary key (issuer, subject)
) strict;
create index account_identity_by_account on account_identity (account);

-- A PHC string, and the secret of the second factor with the last time step whose code was used.
create table credential (
  account  text not null primary key,
  password text,
  factor   blob,
  step     integer not null default 0
) strict;

create table recovery_code (
  account text not null,
  digest  text not null,
  primary key (account, digest)
) strict;

-- The id is the SHA-256 of what the holder was given. Times are milliseconds since 1970, UTC.
create table session (
  id        text not null primary key,
  kind      text not null,
  parent    text,
  account   text,
  reader    text not null,
  complete  integer not null,
  created   integer not null,
  ends      integer not null,
  idle      integer not null,
  idle_ends integer not null
) strict;
create index session_by_parent on session (parent) where parent is not null;
create index session_by_account on session (account) where account is not null;
create index session_by_end on session (ends);

-- Scopes and libraries are codes with spaces between them; no libraries for all.
create table api_token (
  id        text not null primary key,
  digest    text not null unique,
  account   text,
  name      text not null,
  scopes    text not null,
  libraries text,
  created   integer not null,
  ends      integer not null
) strict;

-- Attempts to sign in, by digests of what they are counted by.
create table sign_in_attempt (
  counted  text not null primary key,
  failures integer not null,
  at       integer not null,
  pause    integer not null
) strict;
create index sign_in_attempt_by_time on sign_in_attempt (at);

-- Where accounts signed in from, by digests of both: nobody is kept out there for what others fail at elsewhere.
create table sign_in_place (
  place text not null primary key,
  at    integer not null
) strict;
create index sign_in_place_by_time on sign_in_place (at);
