-- What a facilitator did to many rows at once, kept so that it can be taken back as a whole.
create table room_batch (
  id uuid not null primary key,
  event uuid not null,
  cohort uuid not null,
  act varchar(12) not null,
  by_person uuid not null,
  at timestamp with time zone not null
);
create index room_batch_event on room_batch (event, at);
create index room_batch_cohort on room_batch (cohort);

-- state: WAITING (the act did not come to it yet), DONE, FAILED, UNDONE. sequence names the act on the path.
create table room_batch_row (
  batch uuid not null references room_batch (id),
  innovation uuid not null,
  position int not null,
  state varchar(8) not null,
  sentence varchar(80) not null,
  sequence bigint,
  task uuid,
  due_before timestamp with time zone,
  due_after timestamp with time zone,
  done_at timestamp with time zone,
  primary key (batch, innovation)
);

create table room_batch_presence (
  batch uuid not null references room_batch (id),
  innovation uuid not null,
  person uuid not null,
  stood varchar(10),
  primary key (batch, innovation, person)
);
