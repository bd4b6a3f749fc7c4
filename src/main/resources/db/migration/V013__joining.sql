-- Who came in by the code of an event. The key lets only one of two who pick the same name set its PIN.
create table event_join (
  event uuid not null references lab_event (id),
  person uuid not null,
  joined_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  primary key (event, person)
);
