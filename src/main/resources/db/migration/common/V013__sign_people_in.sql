-- Customers and agents draw from one sequence, so an id alone names a person.
create table credential (
    person_id     bigint primary key,
    password_hash varchar(200) not null,
    changed_at    timestamp(6) with time zone not null
);

create table session (
    id         varchar(32) primary key,
    person_id  bigint not null,
    for_pages  boolean not null,
    started_at timestamp(6) with time zone not null,
    seen_at    timestamp(6) with time zone not null,
    ends_at    timestamp(6) with time zone not null
);
create index session_by_person on session (person_id);
create index session_by_end on session (ends_at);

create table refresh_token (
    token_hash varchar(64) primary key,
    session_id varchar(32) not null references session (id) on delete cascade,
    spent_at   timestamp(6) with time zone
);
create index refresh_token_by_session on refresh_token (session_id);

create sequence personal_token_seq start with 1 increment by 50;
create table personal_token (
    id           bigint primary key,
    agent_id     bigint not null references agent (id) on delete cascade,
    name         varchar(400) not null,
    token_hash   varchar(64) not null,
    created_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    constraint personal_token_is_unique unique (token_hash)
);
create index personal_token_by_agent on personal_token (agent_id, id);

create table reset_link (
    token_hash varchar(64) primary key,
    agent_id   bigint not null references agent (id) on delete cascade,
    ends_at    timestamp(6) with time zone not null
);
create index reset_link_by_agent on reset_link (agent_id);
