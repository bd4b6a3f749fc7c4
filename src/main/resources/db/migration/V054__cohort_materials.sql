-- What participants are given to read: a link, or a file whose content lies beside it.
create table cohort_material (
  id uuid not null primary key,
  cohort uuid not null references cohort (id),
  event uuid,
  title varchar(200) not null,
  link varchar(1000) not null,
  file_name varchar(200) not null,
  media_type varchar(120) not null,
  size_bytes bigint not null,
  sha256 varchar(64) not null,
  added_at timestamp with time zone not null,
  added_by uuid not null
);
create index cohort_material_cohort on cohort_material (cohort, added_at);

create table cohort_material_content (
  material uuid not null primary key references cohort_material (id),
  content bytea not null
);
