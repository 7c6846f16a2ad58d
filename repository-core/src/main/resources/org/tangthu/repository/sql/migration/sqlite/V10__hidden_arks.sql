-- Of items that the public did not know of when they were erased: whoever asks is told that there is nothing.
alter table ark_name add column hidden integer not null default 0;
