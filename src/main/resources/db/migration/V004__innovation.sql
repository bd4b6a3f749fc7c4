create table innovation (
    id uuid primary key,
    region uuid not null,
    number varchar(40) not null,
    name varchar(200) not null,
    short_name varchar(60) not null,
    summary varchar(2000) not null,
    lead_agency uuid,
    form varchar(20),
    digital boolean,
    affair varchar(60),
    trial_start date,
    implementation_start date,
    registered_at timestamp with time zone not null,
    registered_by uuid not null,
    changed_at timestamp with time zone not null,
    version integer not null,
    unique (region, number)
);
create index innovation_by_age on innovation (region, registered_at, id);
create index innovation_by_lead on innovation (region, lead_agency);

-- The last number given per region and year; its row lock lets two registrations at once wait for each other.
create table registration_counter (
    region uuid not null,
    for_year integer not null,
    last_number integer not null,
    primary key (region, for_year)
);

create table innovation_agency (
    innovation uuid not null references innovation,
    agency uuid not null,
    place integer not null,
    primary key (innovation, agency)
);
create index innovation_agency_by_agency on innovation_agency (agency, innovation);

create table innovation_goal (
    innovation uuid not null references innovation,
    goal integer not null check (goal between 1 and 17),
    primary key (innovation, goal)
);

create table innovation_cohort (
    innovation uuid not null references innovation,
    cohort uuid not null,
    agency uuid,
    entry_stage varchar(60),
    joined_at timestamp with time zone not null,
    joined_by uuid not null,
    primary key (innovation, cohort)
);
create index innovation_cohort_by_cohort on innovation_cohort (cohort, innovation);

-- One row per time that somebody was on the team in one role; leaving sets until_at and keeps the row.
create table team_membership (
    id uuid primary key,
    innovation uuid not null references innovation,
    person uuid not null,
    role varchar(10) not null,
    since_at timestamp with time zone not null,
    until_at timestamp with time zone,
    added_by uuid not null
);
create index team_membership_by_innovation on team_membership (innovation, until_at);
create index team_membership_by_person on team_membership (person, until_at);

-- An offer that waits for consent: to join the team (by name or by link), or, with role LEADER, to lead it.
create table team_invitation (
    id uuid primary key,
    innovation uuid not null references innovation,
    person uuid,
    token_hash varchar(64) unique,
    role varchar(10) not null,
    offered_at timestamp with time zone not null,
    offered_by uuid not null,
    expires_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    answered_by uuid,
    answer varchar(10)
);
create index team_invitation_by_innovation on team_invitation (innovation, answered_at);
create index team_invitation_by_person on team_invitation (person, answered_at);

-- Words of name and summary, so that similar innovations are found without a look at every dossier of the region.
create table innovation_word (
    region uuid not null,
    word varchar(40) not null,
    innovation uuid not null references innovation,
    primary key (region, word, innovation)
);
create index innovation_word_by_innovation on innovation_word (innovation);

create table innovation_link (
    id uuid primary key,
    innovation uuid not null references innovation,
    other uuid not null references innovation,
    kind varchar(20) not null,
    linked_at timestamp with time zone not null,
    linked_by uuid not null,
    unique (innovation, other, kind)
);
create index innovation_link_by_other on innovation_link (other);
