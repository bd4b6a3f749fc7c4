-- Coaches meant for many innovations at once: what it was before, so that the whole can be taken back.
create table coach_assignment (
    id uuid primary key,
    region uuid not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    undone_at timestamp with time zone
);
create index coach_assignment_region on coach_assignment (region, made_at);

create table coach_assignment_row (
    assignment uuid not null references coach_assignment,
    innovation uuid not null,
    before_person uuid,
    after_person uuid not null,
    primary key (assignment, innovation)
);
