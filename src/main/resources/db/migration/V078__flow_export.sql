-- One row: the key of the pseudonyms in exports. Made at the first export and never changed, so that a person has one name in all of them.
create table flow_export_key (
  id int primary key,
  secret varchar(64) not null
);

-- Exports read a region innovation by innovation, so many rows at a time.
create index stage_visit_export on stage_visit (region, innovation, id);
