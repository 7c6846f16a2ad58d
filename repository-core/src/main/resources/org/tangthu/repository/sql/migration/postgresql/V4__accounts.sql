-- Who can sign in, and what was given to them. Nothing here comes from OCFL: a rebuild leaves it alone.
create table account (
  id      text collate "C" not null primary key,
  login   text collate "C" not null unique,
  name    text collate "C" not null,
  role    text collate "C" not null,
  locked  boolean not null,
  created bigint not null
);

-- The libraries of librarians.
create table account_library (
  account text collate "C" not null,
  library text collate "C" not null,
  primary key (account, library)
);

-- The readers of each group.
create table account_group (
  account text collate "C" not null,
  library text collate "C" not null,
  name    text collate "C" not null,
  primary key (account, library, name)
);

-- Who an account is at an OpenID provider.
create table account_identity (
  issuer  text collate "C" not null,
  subject text collate "C" not null,
  account text collate "C" not null,
  primary key (issuer, subject)
);
create index account_identity_by_account on account_identity (account);

-- A PHC string, and the secret of the second factor with the last time step whose code was used.
create table credential (
  account  text collate "C" not null primary key,
  password text,
  factor   bytea,
  step     bigint not null default 0
);

create table recovery_code (
  account text collate "C" not null,
  digest  text collate "C" not null,
  primary key (account, digest)
);

-- The id is the SHA-256 of what the holder was given. Times are milliseconds since 1970, UTC.
create table session (
  id        text collate "C" not null primary key,
  kind      text collate "C" not null,
  parent    text collate "C",
  account   text collate "C",
  reader    text collate "C" not null,
  complete  boolean not null,
  created   bigint not null,
  ends      bigint not null,
  idle      bigint not null,
  idle_ends bigint not null
);
create index session_by_parent on session (parent) where parent is not null;
create index session_by_account on session (account) where account is not null;
create index session_by_end on session (ends);

-- Scopes and libraries are codes with spaces between them; no libraries for all.
create table api_token (
  id        text collate "C" not null primary key,
  digest    text collate "C" not null unique,
  account   text collate "C",
  name      text collate "C" not null,
  scopes    text collate "C" not null,
  libraries text collate "C",
  created   bigint not null,
  ends      bigint not null
);

-- Attempts to sign in, by digests of what they are counted by.
create table sign_in_attempt (
  counted  text collate "C" not null primary key,
  failures integer not null,
  at       bigint not null,
  pause    bigint not null
);
create index sign_in_attempt_by_time on sign_in_attempt (at);

-- Where accounts signed in from, by digests of both: nobody is kept out there for what others fail at elsewhere.
create table sign_in_place (
  place text collate "C" not null primary key,
  at    bigint not null
);
create index sign_in_place_by_time on sign_in_place (at);
