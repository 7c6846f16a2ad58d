-- Uses of single items: by day for people, by month (its first day) for robots, of whom there are many. Days since 1970.
create table usage_item (
  item    text collate "C" not null,
  day     bigint not null,
  kind    text collate "C" not null,
  used_by text collate "C" not null,
  library text collate "C" not null,
  uses    bigint not null,
  primary key (item, day, kind, used_by)
);
create index usage_item_by_library on usage_item (library, item);

-- Sums of whole libraries by day; the library '' stands for the whole site.
create table usage_library (
  library text collate "C" not null,
  day     bigint not null,
  kind    text collate "C" not null,
  used_by text collate "C" not null,
  uses    bigint not null,
  primary key (library, day, kind, used_by)
);
