-- The generation that served before the last switch, to go back to.
alter table checkpoint add column kept integer not null default 0;
