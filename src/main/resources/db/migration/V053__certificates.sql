-- A logo is never overwritten: certificates that were issued with it keep it.
create table certificate_logo (
  id uuid not null primary key,
  region uuid not null,
  content bytea not null
);

-- The region's own wording; without a row the delivered one holds, which has no signatory.
create table certificate_template (
  region uuid not null,
  kind varchar(20) not null,
  title varchar(100) not null,
  body varchar(2000) not null,
  signed_at varchar(100) not null,
  signatory uuid,
  logo uuid references certificate_logo (id),
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  version int not null,
  primary key (region, kind)
);

-- Locked while numbers are given, so that none is given twice and none is left out.
create table certificate_number (
  region uuid not null,
  issue_year int not null,
  latest int not null,
  primary key (region, issue_year)
);

-- What was issued, word for word: a name that changes later changes no certificate. occasion: the event, or the cohort as a whole.
create table certificate (
  id uuid not null primary key,
  code varchar(40) not null unique,
  region uuid not null,
  issue_year int not null,
  number_in_year int not null,
  number varchar(60) not null,
  kind varchar(20) not null,
  cohort uuid not null,
  occasion uuid not null,
  person uuid not null,
  name varchar(200) not null,
  activity varchar(200) not null,
  dates varchar(100) not null,
  region_name varchar(200) not null,
  letterhead varchar(2000) not null,
  title varchar(100) not null,
  body varchar(4000) not null,
  signed_at varchar(100) not null,
  signatory varchar(220) not null,
  holder varchar(200) not null,
  holder_number varchar(60) not null,
  logo uuid references certificate_logo (id),
  issued_on date not null,
  issued_at timestamp with time zone not null,
  issued_by uuid not null,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  revoked_reason varchar(500),
  unique (region, issue_year, number_in_year),
  unique (kind, occasion, person)
);
create index certificate_person on certificate (person, issued_at);
create index certificate_cohort on certificate (cohort, kind, occasion);
