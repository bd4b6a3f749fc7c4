create table cohort (
  id uuid not null primary key,
  region uuid not null,
  name varchar(200) not null,
  theme varchar(500) not null,
  programme_year int not null,
  partner varchar(200) not null,
  template varchar(60) not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone,
  reviewers int not null,
  coach_may_review boolean not null,
  practice boolean not null,
  version int not null
);
create index cohort_region on cohort (region, opens_at);

-- first_due is never written again: it shows how far a date moved.
create table cohort_stage (
  cohort uuid not null references cohort (id),
  stage varchar(60) not null,
  position int not null,
  target_days int not null,
  due date not null,
  first_due date not null,
  primary key (cohort, stage)
);

create table cohort_due_move (
  id uuid not null primary key,
  cohort uuid not null references cohort (id),
  stage varchar(60) not null,
  moved_from date not null,
  moved_to date not null,
  reason varchar(500) not null,
  moved_by uuid not null,
  moved_at timestamp with time zone not null
);
create index cohort_due_move_cohort on cohort_due_move (cohort, moved_at);

create table cohort_gate (
  cohort uuid not null references cohort (id),
  gate varchar(60) not null,
  policy varchar(20) not null,
  primary key (cohort, gate)
);

create table cohort_agency (
  cohort uuid not null references cohort (id),
  agency uuid not null,
  primary key (cohort, agency)
);

create table cohort_participant (
  cohort uuid not null references cohort (id),
  person uuid not null,
  agency uuid not null,
  primary key (cohort, person)
);
create index cohort_participant_person on cohort_participant (person);

create table lab_event (
  id uuid not null primary key,
  cohort uuid not null references cohort (id),
  name varchar(200) not null,
  starts_on date not null,
  ends_on date not null,
  mode varchar(20) not null,
  place varchar(300) not null,
  join_code varchar(6) not null,
  version int not null
);
create unique index lab_event_join_code on lab_event (join_code);
create index lab_event_cohort on lab_event (cohort, starts_on);

create table lab_event_stage (
  event uuid not null references lab_event (id),
  stage varchar(60) not null,
  position int not null,
  primary key (event, stage)
);

create table lab_event_helper (
  event uuid not null references lab_event (id),
  person uuid not null,
  primary key (event, person)
);

create table attendance (
  event uuid not null references lab_event (id),
  person uuid not null,
  presence varchar(20) not null,
  noted_by uuid not null,
  noted_at timestamp with time zone not null,
  primary key (event, person)
);

-- Somebody picked a name that was taken already; facilitators see it until they have looked at it.
create table name_clash (
  event uuid not null references lab_event (id),
  person uuid not null,
  times int not null,
  last_at timestamp with time zone not null,
  primary key (event, person)
);

create table cohort_template (
  region uuid not null,
  template varchar(60) not null,
  content text not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  version int not null,
  primary key (region, template)
);
