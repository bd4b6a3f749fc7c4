-- Where a note of presence comes from: SHEET for a signed sheet, nothing for a tap or the join code.
alter table attendance_day add column source varchar(10);
