-- What the wall shows of an event besides its code.
create table room_state (
  event uuid not null primary key,
  cohort uuid not null,
  activity varchar(200) not null,
  ends_at timestamp with time zone,
  set_by uuid not null,
  set_at timestamp with time zone not null
);
create index room_state_cohort on room_state (cohort);
