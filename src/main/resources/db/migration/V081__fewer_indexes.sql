-- Each act pays for every index of the rows it writes. These are read by nobody, or another one answers as well.
drop index notice_digest;
drop index task_fact_cohort;
drop index task_fact_region;
drop index holding_person;
drop index journey_event_act;
