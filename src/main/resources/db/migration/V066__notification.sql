-- A mail in the outbox. What it says is not here: it is rendered from its notices when it is sent.
create table mail (
    id uuid primary key,
    region uuid not null,
    person uuid not null,
    kind varchar(60) not null,
    state varchar(10) not null,
    not_before timestamp with time zone not null,
    made_at timestamp with time zone not null,
    attempts int default 0 not null,
    leased_until timestamp with time zone,
    leased_by varchar(60),
    -- Where the person has no address, an operator reads it instead: a mail of its own, with the notices of the first.
    origin uuid,
    reader uuid,
    address varchar(320),
    sent_at timestamp with time zone,
    fault varchar(20),
    answer varchar(1000) default '' not null
);
-- The sender asks for what is due; what was sent, however much, is at the other end of the index.
create index mail_due on mail (state, not_before);
create index mail_region on mail (region, state, made_at);
create index mail_person on mail (person, made_at);
create index mail_origin on mail (origin);

-- One thing told to one person; also the entry of the inbox inside the application.
create table notice (
    id uuid primary key,
    region uuid not null,
    person uuid not null,
    kind varchar(60) not null,
    event_key varchar(120) not null,
    innovation uuid,
    task uuid,
    act uuid,
    facts text not null,
    -- What nobody may keep, an invitation's link: until its mail is sent, and in no list.
    secrets text,
    link varchar(400) not null,
    due timestamp with time zone,
    at timestamp with time zone not null,
    not_before timestamp with time zone not null,
    delivery varchar(10) not null,
    mail uuid,
    read_at timestamp with time zone,
    gone_at timestamp with time zone,
    constraint notice_once unique (event_key, kind, person)
);
create index notice_person on notice (person, not_before);
create index notice_mail on notice (mail);
create index notice_task on notice (task);
create index notice_act on notice (act);
