create table region (
  id uuid not null primary key,
  code varchar(12) not null,
  name varchar(200) not null,
  zone varchar(60) not null,
  letterhead text not null,
  version int not null default 0,
  constraint region_code unique (code)
);

create table agency (
  id uuid not null primary key,
  region uuid not null references region (id),
  code varchar(40) not null,
  name varchar(200) not null,
  type varchar(30) not null,
  parent uuid references agency (id),
  version int not null default 0,
  constraint agency_code unique (region, code)
);
create index agency_region_name on agency (region, name);
create index agency_parent on agency (parent);

-- Every way to recognise somebody is optional, unique where given, and good for signing in.
create table person (
  id uuid not null primary key,
  region uuid not null references region (id),
  name varchar(200) not null,
  email varchar(200),
  phone varchar(20),
  nip varchar(18),
  language varchar(5) not null default 'id',
  active boolean not null default true,
  -- Raised when roles change or everything is signed out: sessions with an older one are over.
  session_version int not null default 0,
  created_at timestamp with time zone not null,
  version int not null default 0,
  constraint person_email unique (email),
  constraint person_phone unique (phone),
  constraint person_nip unique (nip)
);
create index person_region_name on person (region, name);

create table role_grant (
  person uuid not null references person (id),
  region uuid not null references region (id),
  role varchar(20) not null,
  primary key (person, region, role)
);
create index role_grant_region on role_grant (region, role, person);

create table person_agency (
  person uuid not null references person (id),
  agency uuid not null references agency (id),
  primary key (person, agency)
);
create index person_agency_agency on person_agency (agency, person);

create table position (
  id uuid not null primary key,
  region uuid not null references region (id),
  agency uuid not null references agency (id),
  title varchar(200) not null,
  -- The one position whose act is the agency's.
  heads_agency boolean not null,
  version int not null default 0
);
create index position_region on position (region, title);
create index position_agency on position (agency);

-- Both days belong to the holding; an open end is null. The days are those of the region's zone.
create table holding_period (
  id uuid not null primary key,
  position uuid not null references position (id),
  person uuid not null references person (id),
  kind varchar(20) not null,
  starts_on date not null,
  ends_on date
);
create index holding_period_position on holding_period (position, starts_on);
create index holding_period_person on holding_period (person, starts_on);

create table credential (
  person uuid not null primary key references person (id),
  passphrase_hash varchar(100),
  pin_hash varchar(100),
  -- Empty while the PIN was chosen by somebody who only picked a name from a list.
  pin_confirmed_at timestamp with time zone,
  changed_at timestamp with time zone not null
);

create table invitation (
  id uuid not null primary key,
  person uuid not null references person (id),
  token_hash varchar(64) not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint invitation_token unique (token_hash)
);
create index invitation_person on invitation (person);

create table absence (
  id uuid not null primary key,
  person uuid not null references person (id),
  substitute uuid not null references person (id),
  starts_on date not null,
  ends_on date not null,
  made_at timestamp with time zone not null
);
create index absence_person on absence (person, starts_on);
create index absence_substitute on absence (substitute, starts_on);

-- Wrong guesses per account, device and address; in the database, so that all nodes share them.
create table sign_in_slowing (
  slow_key varchar(80) not null primary key,
  failures int not null,
  last_at timestamp with time zone not null,
  blocked_until timestamp with time zone not null
);
create index sign_in_slowing_last on sign_in_slowing (last_at);

create table known_device (
  token_hash varchar(64) not null,
  person uuid not null references person (id),
  seen_at timestamp with time zone not null,
  primary key (token_hash, person)
);
create index known_device_person on known_device (person);
