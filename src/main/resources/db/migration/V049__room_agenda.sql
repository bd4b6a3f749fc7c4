-- What an event does one after the other, and which of it stands on the wall.
create table room_activity (
  id uuid not null primary key,
  event uuid not null,
  cohort uuid not null,
  position int not null,
  kind varchar(12) not null,
  stage varchar(40),
  title varchar(200) not null,
  minutes int not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  version int not null,
  unique (event, position)
);
create index room_activity_cohort on room_activity (cohort);

alter table room_state add column current_activity uuid;
