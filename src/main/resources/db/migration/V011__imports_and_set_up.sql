-- An uploaded sheet from its check to the end of its loading. The content goes when it is loaded.
create table import_run (
  id uuid not null primary key,
  kind varchar(40) not null,
  region uuid not null references region (id),
  context uuid,
  person uuid not null references person (id),
  file_name varchar(200) not null,
  content bytea,
  state varchar(20) not null,
  rows_done int not null,
  good_rows int not null,
  added_rows int not null,
  changed_rows int not null,
  bad_rows int not null,
  made_at timestamp with time zone not null,
  seen_alive_at timestamp with time zone not null
);
create index import_run_region on import_run (region, made_at);

create table import_message (
  id uuid not null primary key,
  run uuid not null references import_run (id),
  row_number int not null,
  field varchar(60) not null,
  message_key varchar(200) not null,
  arguments text not null
);
create index import_message_run on import_message (run, row_number);

-- The one-time link of the first start; void as soon as there is a person.
create table set_up_link (
  token_hash varchar(64) not null primary key,
  made_at timestamp with time zone not null
);
