-- The coded reason of a return as its code: every reader sees it in his own language.
alter table correction add column reason_code varchar(80) default '' not null;
