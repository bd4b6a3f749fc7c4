-- What a person chose instead of the standard; no row means the standard.
create table notice_preference (
    person uuid not null,
    kind varchar(60) not null,
    delivery varchar(10) not null,
    primary key (person, kind)
);

-- The language in which a person reads mails; no row means Indonesian.
create table mail_language (
    person uuid primary key,
    language varchar(2) not null
);

-- What stands in List-Unsubscribe. Kept as it is, not as its hash: each mail of the kind carries it again, and it does nothing but turn that kind off.
create table unsubscribe_token (
    token varchar(40) primary key,
    person uuid not null,
    kind varchar(60) not null,
    unique (person, kind)
);

-- The last day whose digest a person got: moving it on is the claim, so that one node makes the next.
create table digest_day (
    person uuid primary key,
    for_day date not null
);

-- What waits for a digest; what was sent or is old is elsewhere in the index.
create index notice_waiting on notice (delivery, mail, not_before);
