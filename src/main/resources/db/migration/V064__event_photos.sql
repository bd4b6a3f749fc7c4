-- Photos of an event: what it looked like, for its report, and signed attendance sheets of its days. The picture lies beside its row.
create table event_photo (
  id uuid not null primary key,
  event uuid not null references lab_event (id),
  cohort uuid not null references cohort (id),
  kind varchar(10) not null,
  held_on date,
  caption varchar(300) not null,
  size_bytes bigint not null,
  sha256 varchar(64) not null,
  added_at timestamp with time zone not null,
  added_by uuid not null
);
create index event_photo_event on event_photo (event, kind, added_at);
create index event_photo_cohort on event_photo (cohort);

create table event_photo_content (
  photo uuid not null primary key references event_photo (id),
  content bytea not null
);
