-- The personal link of a head of agency. Of the link, the slip's code and the PIN only hashes are here.
create table head_link (
    id uuid primary key,
    region uuid not null references region (id),
    position uuid not null references position (id),
    person uuid not null references person (id),
    token_hash varchar(64) not null unique,
    code_hash varchar(100) not null,
    pin_hash varchar(100),
    -- Wrong codes and PINs since the last right one; at the limit the link is locked for good.
    tries int default 0 not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    -- Moved forward when somebody else is appointed.
    expires_at timestamp with time zone not null,
    pin_at timestamp with time zone,
    opened_at timestamp with time zone,
    -- Revoked, replaced by a newer one, or its person left.
    ended_at timestamp with time zone
);
create index head_link_position on head_link (position);
create index head_link_person on head_link (person);
