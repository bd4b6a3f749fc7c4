-- On the morning of its day a task's date is told once more; the two tables of the clinic note whom they told of tomorrow.
insert into deadline (task, kind, at) select id, 'TODAY', due - interval '17' hour from open_task where due > current_timestamp + interval '17' hour;
alter table coaching_booking add column reminded_at timestamp with time zone;
alter table coaching_action add column reminded_at timestamp with time zone;
-- What is over is told no more.
update coaching_action set reminded_at = set_at where due < current_date;
create index coaching_booking_unreminded on coaching_booking (state, reminded_at);
create index coaching_action_unreminded on coaching_action (state, reminded_at);
-- The badge counts what nobody has read yet, however much was read.
create index notice_unread on notice (person, read_at);
