-- Office hours and holidays that a region keeps for itself. A year without a row is that of the files that come with the application, or is not listed.

create table office_year (
  region uuid not null,
  year_of int not null,
  opens varchar(5) not null,
  closes varchar(5) not null,
  weekdays varchar(7) not null,
  primary key (region, year_of)
);

create table office_holiday (
  region uuid not null,
  on_day date not null,
  kind varchar(20) not null,
  name varchar(160) not null,
  primary key (region, on_day)
);
