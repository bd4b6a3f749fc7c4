-- What a team and its coach agreed at a visit. The path neither waits for it nor changes by it.
create table coaching_action (
    id uuid primary key,
    visit uuid not null references coaching_visit,
    innovation uuid not null,
    region uuid not null,
    body varchar(500) not null,
    owner uuid,
    due date not null,
    state varchar(10) not null,
    evidence varchar(1000) not null,
    file uuid,
    set_by uuid not null,
    set_at timestamp with time zone not null,
    done_by uuid,
    done_at timestamp with time zone,
    closed_by uuid,
    closed_at timestamp with time zone,
    version int not null
);
create index coaching_action_innovation on coaching_action (innovation, state, due);
create index coaching_action_region on coaching_action (region, state, due);
