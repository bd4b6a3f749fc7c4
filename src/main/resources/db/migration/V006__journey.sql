-- The path: where it stands, what waits for whom, what happened, and the dates that matter.
create table journey (
  id uuid primary key,
  innovation uuid not null,
  region uuid not null,
  cohort uuid not null,
  agency uuid,
  practice boolean not null,
  status varchar(10) not null,
  stage varchar(40),
  visit int not null,
  stage_entered timestamp with time zone,
  standing varchar(80),
  outcome varchar(20),
  walked varchar(400) not null,
  started timestamp with time zone not null,
  ended timestamp with time zone,
  process_instance varchar(64),
  process_version int not null,
  version int not null,
  unique (innovation, cohort)
);
create index journey_innovation on journey (innovation, started);
create index journey_board on journey (region, cohort, status, stage);
create index journey_process_instance on journey (process_instance);

create table open_task (
  id uuid primary key,
  engine_task varchar(64) not null unique,
  process_instance varchar(64) not null,
  journey uuid not null references journey (id),
  innovation uuid not null,
  region uuid not null,
  cohort uuid not null,
  agency uuid,
  task_key varchar(80) not null,
  role varchar(20) not null,
  position uuid,
  holder uuid,
  hint uuid,
  stage varchar(40) not null,
  visit int not null,
  beside boolean not null,
  opened_at timestamp with time zone not null,
  due timestamp with time zone,
  first_due timestamp with time zone,
  follow_up timestamp with time zone,
  overdue boolean not null,
  handed_back int not null,
  version int not null
);
create index open_task_innovation on open_task (innovation);
create index open_task_holder on open_task (holder, region, due);
create index open_task_role on open_task (region, role, holder, due);
create index open_task_position on open_task (position, due);
create index open_task_agency on open_task (agency, role);
create index open_task_cohort on open_task (region, cohort, stage);

-- Who is meant for tasks of a role that are still to come.
create table task_hint (
  innovation uuid not null,
  role varchar(20) not null,
  person uuid not null,
  primary key (innovation, role)
);

create table deadline (
  task uuid not null,
  kind varchar(12) not null,
  at timestamp with time zone not null,
  fired_at timestamp with time zone,
  primary key (task, kind)
);
create index deadline_waiting on deadline (fired_at, at);

create sequence journey_event_sequence start with 1 increment by 1;

-- Append-only. People stand by id only, so that anonymising a person leaves it untouched.
create table journey_event (
  sequence bigint primary key,
  kind varchar(24) not null,
  act uuid not null,
  innovation uuid not null,
  region uuid not null,
  cohort uuid not null,
  agency uuid,
  process_version int not null,
  at timestamp with time zone not null,
  actor uuid,
  actor_position uuid,
  operator_for uuid,
  cause varchar(12) not null,
  facilitated boolean not null,
  practice boolean not null,
  stage varchar(40),
  visit int,
  task uuid,
  task_key varchar(80),
  role varchar(20),
  holder uuid,
  outcome varchar(20),
  due timestamp with time zone,
  undoes uuid,
  detail text not null
);
create index journey_event_innovation on journey_event (innovation, sequence);
create index journey_event_act on journey_event (act, sequence);
create index journey_event_region on journey_event (region, cohort, sequence);
create index journey_event_task on journey_event (task, sequence);

-- What stood before an act, so that its author can take it back while nobody acted on it.
create table journey_act (
  id uuid primary key,
  innovation uuid not null,
  journey uuid not null references journey (id),
  person uuid not null,
  at timestamp with time zone not null,
  sequence bigint not null,
  task_key varchar(80) not null,
  before text not null,
  undone boolean not null
);
create index journey_act_innovation on journey_act (innovation, sequence);
