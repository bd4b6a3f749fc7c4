-- The texts of mails that a region worded itself; no row means the delivered one.
create table mail_text (
    region uuid not null,
    kind varchar(60) not null,
    language varchar(2) not null,
    subject varchar(200) not null,
    body text not null,
    changed_by uuid not null,
    changed_at timestamp with time zone not null,
    version int not null,
    primary key (region, kind, language)
);
