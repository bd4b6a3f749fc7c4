-- How long a stage usually takes is read from the newest departures of a region; boards by cohort read who is meant.
create index journey_event_departures on journey_event (region, kind, sequence);
