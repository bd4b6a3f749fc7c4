-- The language is the reader's choice on each device, kept in a cookie.
alter table person drop column language;
