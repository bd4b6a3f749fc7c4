-- A submission as it was sealed: the hash proves later what was signed.
create table sealed_submission (
  innovation uuid not null primary key,
  region uuid not null,
  sealed_at timestamp with time zone not null,
  content_hash varchar(64) not null
);

-- Where a sealed submission was sent.
create table submission (
  id uuid not null primary key,
  innovation uuid not null,
  region uuid not null,
  target varchar(40) not null,
  target_name varchar(200) not null,
  sent_on date not null,
  external_number varchar(200) not null,
  recorded_at timestamp with time zone not null
);
create index submission_innovation on submission (innovation);
create index submission_region on submission (region, sent_on);
