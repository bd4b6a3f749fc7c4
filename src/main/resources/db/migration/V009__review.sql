-- Who judges which submission. A reviewer who was taken off keeps the row: the past is not rewritten.
create table reviewer (
  innovation uuid not null,
  region uuid not null,
  reviewer uuid not null,
  coached boolean not null,
  assigned_by uuid,
  assigned_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  primary key (innovation, reviewer)
);
create index reviewer_person on reviewer (reviewer, region);
