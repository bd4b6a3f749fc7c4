-- A file on its way: it arrives in pieces, over a line that breaks, until a form uses it. Belongs to the person who sends it, not to a region.
create table file_upload (
    id uuid primary key,
    person uuid not null,
    file_name varchar(200) not null,
    size_bytes bigint not null,
    received bigint not null,
    claimed_at timestamp with time zone,
    touched_at timestamp with time zone not null
);
create index file_upload_by_person on file_upload (person, touched_at);
create index file_upload_by_age on file_upload (touched_at);

-- Each piece begins where those before it ended: one that comes twice finds its place taken.
create table file_upload_part (
    upload uuid not null references file_upload on delete cascade,
    begins bigint not null,
    content bytea not null,
    primary key (upload, begins)
);
