-- Decisions that a signed letter made: the history names the letter, for the operator only brought it.
create table signed_letter (
  task uuid not null primary key,
  innovation uuid not null,
  file uuid not null,
  number varchar(100) not null,
  signed_on date not null
);
create index signed_letter_innovation on signed_letter (innovation);
