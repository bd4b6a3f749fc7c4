-- Whoever agreed to be reached by phone, for the number that stood there then: another number is asked for anew.
create table phone_consent (
    person uuid primary key references person (id),
    phone varchar(20) not null,
    given_at timestamp with time zone not null
);

-- Who was asked for what is owed, in which way, by whom. What was owed is not here: it is read where it lives.
create table chase_mark (
    id uuid primary key,
    region uuid not null,
    person uuid not null,
    kind varchar(10) not null,
    made_by uuid not null,
    at timestamp with time zone not null,
    gone_at timestamp with time zone
);
create index chase_mark_region on chase_mark (region, at);
