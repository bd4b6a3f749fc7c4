-- Who came on which day of an event. What was noted before this table existed has no rows here and counts for every day of its event.
create table attendance_day (
  event uuid not null references lab_event (id),
  person uuid not null,
  held_on date not null,
  presence varchar(20) not null,
  primary key (event, person, held_on)
);

-- A participant who carries innovation on in the own agency; the cohort is the one in which that was said.
create table champion (
  agency uuid not null,
  person uuid not null,
  region uuid not null,
  cohort uuid not null references cohort (id),
  named_on date not null,
  named_by uuid not null,
  primary key (agency, person)
);
create index champion_region on champion (region, agency);
