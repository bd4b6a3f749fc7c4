create table form_version (
    form_key varchar(80) not null,
    hash varchar(64) not null,
    content text not null,
    first_seen timestamp with time zone not null,
    primary key (form_key, hash)
);

create table pinned_form (
    innovation uuid not null,
    form_key varchar(80) not null,
    hash varchar(64) not null,
    place integer not null,
    primary key (innovation, form_key),
    foreign key (form_key, hash) references form_version (form_key, hash)
);

-- The occasion is the open task's id; for a worksheet it is the innovation itself, so that the key has no null.
create table answer_sheet (
    id uuid primary key,
    innovation uuid not null,
    form_key varchar(80) not null,
    occasion uuid not null,
    version integer not null,
    answers text not null,
    saved_by uuid,
    saved_at timestamp with time zone,
    submitted_at timestamp with time zone,
    unique (innovation, form_key, occasion)
);

-- A version is superseded when the same person saved again within minutes: history leaves it out, merging still reads it.
create table answer_version (
    sheet uuid not null references answer_sheet (id),
    version integer not null,
    form_hash varchar(64) not null,
    answers text not null,
    saved_by uuid not null,
    operator_for uuid,
    saved_at timestamp with time zone not null,
    run_started timestamp with time zone not null,
    superseded boolean not null,
    milestone boolean not null,
    restored_from integer,
    primary key (sheet, version)
);

create table correction (
    innovation uuid not null,
    form_key varchar(80) not null,
    fields text not null,
    reason text not null,
    marked_by uuid not null,
    marked_at timestamp with time zone not null,
    primary key (innovation, form_key)
);

create table worksheet_seal (
    innovation uuid primary key,
    sealed_at timestamp with time zone not null
);
