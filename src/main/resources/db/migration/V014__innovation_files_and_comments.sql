-- Each row is one version of a file; "series" is the same for all versions of one file.
create table stored_file (
    id uuid primary key,
    series uuid not null,
    edition integer not null,
    latest boolean not null,
    innovation uuid not null references innovation,
    region uuid not null,
    title varchar(200) not null,
    kind varchar(20) not null,
    file_name varchar(200) not null,
    media_type varchar(120) not null,
    size_bytes bigint not null,
    sha256 varchar(64) not null,
    stored_at timestamp with time zone not null,
    stored_by uuid not null,
    unique (series, edition)
);
create index stored_file_by_innovation on stored_file (innovation, latest);
create index stored_file_by_region on stored_file (region, latest);

-- Content in pieces of at most 256 kB: neither side ever holds a whole file.
create table stored_file_part (
    file uuid not null references stored_file,
    piece integer not null,
    content bytea not null,
    primary key (file, piece)
);

create table dossier_comment (
    id uuid primary key,
    innovation uuid not null references innovation,
    parent uuid references dossier_comment,
    body varchar(4000) not null,
    confidential boolean not null,
    written_at timestamp with time zone not null,
    written_by uuid not null,
    written_for uuid
);
create index dossier_comment_by_innovation on dossier_comment (innovation, written_at);
