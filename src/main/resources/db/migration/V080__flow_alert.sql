-- Rules on a stage. crossed_since stands while the limit is passed: a message goes out when it comes and when it goes.

create table flow_alert (
  id uuid primary key,
  region uuid not null,
  cohort uuid,
  stage varchar(40) not null,
  measure varchar(10) not null,
  threshold int not null,
  looked_at timestamp with time zone,
  measured int,
  crossed_since timestamp with time zone,
  version int not null
);
create index flow_alert_region on flow_alert (region);
create index flow_alert_looked on flow_alert (looked_at);
