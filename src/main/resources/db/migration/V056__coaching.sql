-- Sessions of the clinic, who gives them, and what is booked in them. A session is walk-in where slot_minutes is 0.
create table coaching_session (
    id uuid primary key,
    region uuid not null,
    cohort uuid,
    series uuid not null,
    title varchar(200) not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    mode varchar(10) not null,
    place varchar(400) not null,
    slot_minutes int not null,
    desks int not null,
    capacity int not null,
    stages varchar(400) not null,
    cancelled_at timestamp with time zone,
    cancel_reason varchar(1000),
    offered_by uuid not null,
    offered_at timestamp with time zone not null,
    version int not null
);
create index coaching_session_region on coaching_session (region, starts_at);
create index coaching_session_cohort on coaching_session (cohort, starts_at);

create table coaching_session_coach (
    session uuid not null references coaching_session,
    person uuid not null,
    primary key (session, person)
);
create index coaching_session_coach_person on coaching_session_coach (person);

-- Whose time is given out by one transaction after the other: a coach, an innovation. The row is there to be locked.
create table coaching_calendar (
    owner uuid primary key
);

-- A place in a session, or in its waiting list. Rows stay when they end: the history of who came and who did not.
create table coaching_booking (
    id uuid primary key,
    session uuid not null references coaching_session,
    innovation uuid not null,
    region uuid not null,
    state varchar(10) not null,
    turn int not null,
    desk int,
    starts_at timestamp with time zone,
    ends_at timestamp with time zone,
    question varchar(500) not null,
    booked_by uuid not null,
    booked_at timestamp with time zone not null,
    ended_by uuid,
    ended_at timestamp with time zone,
    ended_reason varchar(1000),
    version int not null,
    unique (session, turn)
);
create index coaching_booking_innovation on coaching_booking (innovation, booked_at);
create index coaching_booking_session on coaching_booking (session, state, turn);

-- A desk at a time belongs to one booking: the key refuses the second, whatever the application believes.
create table coaching_slot (
    session uuid not null references coaching_session,
    desk int not null,
    starts_at timestamp with time zone not null,
    booking uuid not null unique references coaching_booking,
    primary key (session, desk, starts_at)
);

-- One innovation before one coach, with what came of it. Without a result it is going on, or to be completed later that week.
create table coaching_visit (
    id uuid primary key,
    session uuid not null references coaching_session,
    booking uuid not null unique references coaching_booking,
    innovation uuid not null,
    region uuid not null,
    coach uuid not null,
    desk int not null,
    called_at timestamp with time zone not null,
    result varchar(10),
    result_by uuid,
    result_at timestamp with time zone,
    version int not null
);
create index coaching_visit_innovation on coaching_visit (innovation, called_at);
create index coaching_visit_session on coaching_visit (session, called_at);

-- Which version of a worksheet the coach had before him: the next visit shows what changed since.
create table coaching_visit_version (
    visit uuid not null references coaching_visit,
    form_key varchar(80) not null,
    version int not null,
    primary key (visit, form_key)
);

create table coaching_finding (
    id uuid primary key,
    visit uuid not null references coaching_visit,
    form_key varchar(80) not null,
    field varchar(80) not null,
    body varchar(1000) not null,
    noted_by uuid not null,
    noted_at timestamp with time zone not null
);
create index coaching_finding_visit on coaching_finding (visit, noted_at);

-- Which decisions a visit gave, so that taking the result back takes back these.
create table coaching_visit_decision (
    visit uuid not null references coaching_visit,
    task uuid not null,
    primary key (visit, task)
);

create table coaching_phrase (
    id uuid primary key,
    person uuid not null,
    body varchar(300) not null,
    used int not null,
    unique (person, body)
);
