-- The projection of the path from which all figures are counted. No free text, no form data, no practice: it can be thrown away and made
-- again from journey_event. What was taken back stands in no row.

-- id is the number of the event with which the visit began.
create table stage_visit (
  id bigint primary key,
  region uuid not null,
  cohort uuid not null,
  agency uuid,
  innovation uuid not null,
  process_version int not null,
  stage varchar(40) not null,
  visit int not null,
  entered timestamp with time zone not null,
  left_at timestamp with time zone,
  outcome varchar(20) not null,
  cause varchar(10) not null,
  facilitated boolean not null,
  -- In microseconds, once it is left: what was open and held by nobody, what somebody held, and in whose court it was.
  worked bigint,
  queued bigint,
  courts varchar(400),
  -- From when on nothing changes these any more: it and all its tasks are over.
  settled_at timestamp with time zone
);
create index stage_visit_innovation on stage_visit (innovation, cohort);
create index stage_visit_cohort on stage_visit (cohort, left_at);
create index stage_visit_region on stage_visit (region, left_at);

create table task_fact (
  task uuid primary key,
  visit bigint not null,
  innovation uuid not null,
  cohort uuid not null,
  region uuid not null,
  task_key varchar(80) not null,
  role varchar(20) not null,
  process_version int not null,
  created timestamp with time zone not null,
  ended timestamp with time zone,
  completed boolean not null,
  beside boolean not null,
  touched timestamp with time zone
);
create index task_fact_visit on task_fact (visit);
create index task_fact_innovation on task_fact (innovation, cohort);
create index task_fact_cohort on task_fact (cohort, ended);
create index task_fact_region on task_fact (region, ended);

create table holding (
  task uuid not null,
  number int not null,
  innovation uuid not null,
  person uuid not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  primary key (task, number)
);
create index holding_innovation on holding (innovation);
create index holding_person on holding (person, to_at);

-- id is the number of the event that sent back.
create table path_return (
  id bigint primary key,
  visit bigint not null,
  innovation uuid not null,
  cohort uuid not null,
  region uuid not null,
  from_stage varchar(40) not null,
  to_stage varchar(40) not null,
  reason varchar(80) not null,
  at timestamp with time zone not null
);
create index path_return_innovation on path_return (innovation, cohort);
create index path_return_cohort on path_return (cohort, at);
create index path_return_region on path_return (region, at);

-- One row: how far the projection was made anew, in the order of innovations; it begins again where it broke off.
create table projection_rebuild (
  id int primary key,
  position uuid,
  innovations bigint not null,
  started_at timestamp with time zone,
  done_at timestamp with time zone,
  leased_until timestamp with time zone
);
insert into projection_rebuild (id, innovations) values (1, 0);
