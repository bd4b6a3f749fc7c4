-- Appended only. People stand by id alone, so that making somebody anonymous leaves these rows untouched.
create table audit_entry (
  id uuid not null primary key,
  at timestamp with time zone not null,
  action varchar(60) not null,
  person uuid,
  region uuid,
  subject uuid not null,
  detail varchar(500) not null
);
create index audit_entry_region on audit_entry (region, at);
create index audit_entry_subject on audit_entry (subject, at);
create index audit_entry_person on audit_entry (person, at);
