-- Which entry of people's calendars a booking is: the former's where it came of a move, or of booking again what had been cancelled; else its own.
alter table coaching_booking add column entry uuid;
-- Whether it ever had a place: only then was it in anybody's calendar.
alter table coaching_booking add column placed boolean default false not null;
update coaching_booking set placed = true where state in ('BOOKED', 'CALLED', 'MOVED') or starts_at is not null;
create index coaching_booking_entry on coaching_booking (entry);

-- An address under which a program reads somebody's calendar. Of the address only the hash is kept.
create table calendar_subscription (
    id uuid primary key,
    person uuid not null,
    token_hash varchar(64) not null unique,
    label varchar(60) not null,
    with_pin boolean not null,
    made_at timestamp with time zone not null,
    read_at timestamp with time zone
);
create index calendar_subscription_person on calendar_subscription (person, made_at);
