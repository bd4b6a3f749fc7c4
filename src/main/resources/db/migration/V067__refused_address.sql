-- Addresses that a mail server refused for good; after two refusals nothing more is sent there.
create table refused_address (
    address varchar(320) primary key,
    refusals int not null,
    answer varchar(1000) not null,
    first_at timestamp with time zone not null,
    last_at timestamp with time zone not null
);
