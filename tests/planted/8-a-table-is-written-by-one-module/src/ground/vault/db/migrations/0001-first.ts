export const first = `
  create table people (person_id text primary key) strict;
  create table matches (match_id text primary key) strict;
  create table audit_entries (entry_id text primary key) strict;
  insert into people values ('fixed');
`
