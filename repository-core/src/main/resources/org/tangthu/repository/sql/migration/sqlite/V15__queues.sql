-- The items of each library by their state, those changed last at the end.
create index entity_by_library on entity (library, state, sequence) where state is not null;
