-- Addresses that a mail server refused for good; after two refusals nothing more is sent there.
create table refused_address (
    address varchar(320) primary key,
    region uuid not null,
    person uuid not null,
    refusals int not null,
    answer varchar(1000) not null,
    first_at timestamp with time zone not null,
    last_at timestamp with time zone not null
);
create index refused_address_region on refused_address (region, last_at);
create index refused_address_person on refused_address (person);
