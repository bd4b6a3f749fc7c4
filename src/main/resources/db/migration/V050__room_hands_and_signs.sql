-- A raised hand: who asked for help, who came first, and when it was over. open_for holds the innovation while the hand is up: one at a time.
create table room_hand (
  id uuid not null primary key,
  event uuid not null,
  cohort uuid not null,
  innovation uuid not null,
  open_for uuid,
  person uuid not null,
  question varchar(200) not null,
  raised_at timestamp with time zone not null,
  helper uuid,
  taken_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by uuid,
  outcome varchar(10),
  unique (event, open_for)
);
create index room_hand_cohort on room_hand (cohort);

-- When a team was last heard of at an event; written at most once a minute.
create table room_sign (
  event uuid not null,
  innovation uuid not null,
  cohort uuid not null,
  seen_at timestamp with time zone not null,
  primary key (event, innovation)
);
create index room_sign_innovation on room_sign (innovation, seen_at);
create index room_sign_cohort on room_sign (cohort);
