-- Narrowed task lists that a person keeps under a name (A16). Only the query is kept: who sees what is asked anew each time.
create table saved_filter (
  id uuid not null primary key,
  person uuid not null,
  name varchar(80) not null,
  list varchar(20) not null,
  query varchar(1000) not null,
  created_at timestamp with time zone not null,
  constraint saved_filter_name unique (person, name)
);

-- Coded reasons for sending something back. A row without region is a default that every region has; a region's own row
-- with the same code stands in its place.
create table return_reason (
  id uuid not null primary key,
  region uuid,
  code varchar(60) not null,
  label varchar(160) not null,
  label_en varchar(160) not null,
  active boolean not null,
  rank int not null,
  version int not null,
  constraint return_reason_code unique (region, code)
);

insert into return_reason (id, region, code, label, label_en, active, rank, version) values
  ('018bcb00-0000-7000-8000-000000000001', null, 'data-incomplete', 'Data belum lengkap', 'Data are incomplete', true, 10, 0),
  ('018bcb00-0000-7000-8000-000000000002', null, 'problem-unclear', 'Masalah belum jelas atau belum didukung data', 'The problem is unclear or lacks data', true, 20, 0),
  ('018bcb00-0000-7000-8000-000000000003', null, 'novelty-unclear', 'Kebaruan belum terlihat', 'What is new does not show yet', true, 30, 0),
  ('018bcb00-0000-7000-8000-000000000004', null, 'benefit-unmeasured', 'Manfaat belum terukur', 'The benefit is not measured yet', true, 40, 0),
  ('018bcb00-0000-7000-8000-000000000005', null, 'plan-unrealistic', 'Rencana aksi perlu disesuaikan dengan waktu atau sumber daya', 'The plan does not fit time or means', true, 50, 0),
  ('018bcb00-0000-7000-8000-000000000006', null, 'evidence-missing', 'Bukti dukung belum ada atau tidak terbaca', 'Evidence is missing or unreadable', true, 60, 0),
  ('018bcb00-0000-7000-8000-000000000007', null, 'text-unclear', 'Uraian perlu diperjelas', 'The description needs to be clearer', true, 70, 0),
  ('018bcb00-0000-7000-8000-000000000008', null, 'decision-corrected', 'Keputusan sebelumnya perlu diperbaiki', 'An earlier decision needs correcting', true, 80, 0),
  ('018bcb00-0000-7000-8000-000000000009', null, 'other', 'Lainnya', 'Something else', true, 990, 0);

-- What a bulk act did, row by row (A18): the page of results is read from here, also after the browser was closed.
create table bulk_result (
  id uuid not null primary key,
  person uuid not null,
  act varchar(30) not null,
  back varchar(1000) not null,
  created_at timestamp with time zone not null
);

create table bulk_result_row (
  result uuid not null references bulk_result (id),
  place int not null,
  innovation uuid,
  task_key varchar(100) not null,
  done boolean not null,
  message_key varchar(120) not null,
  argument varchar(400) not null,
  primary key (result, place)
);
create index bulk_result_person on bulk_result (person, created_at);

-- Who was reminded of an open task, by whom: shown to the holder and on the lists, so that nobody reminds twice in a day.
create table task_reminder (
  id uuid not null primary key,
  task uuid not null,
  person uuid not null,
  at timestamp with time zone not null
);
create index task_reminder_task on task_reminder (task, at);

-- Which version of a worksheet a decision was taken on: who decides again sees what changed since.
create table decided_version (
  innovation uuid not null,
  task_key varchar(80) not null,
  version int not null,
  decided_at timestamp with time zone not null,
  person uuid not null,
  primary key (innovation, task_key)
);
