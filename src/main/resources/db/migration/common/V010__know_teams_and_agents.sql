-- Lengths are twice the limit: H2 counts UTF-16 units where people count characters.
create sequence team_seq start with 1 increment by 50;

create table team (
    id         bigint primary key,
    name       varchar(400) not null,
    restricted boolean not null,
    version    bigint not null
);

create table agent (
    id         bigint primary key,
    name       varchar(400) not null,
    email      varchar(508) not null,
    active     boolean not null,
    created_at timestamp(6) with time zone not null,
    version    bigint not null,
    constraint agent_email_is_unique unique (email)
);

create table agent_role (
    agent_id bigint not null references agent (id) on delete cascade,
    role     varchar(20) not null check (role in ('lightAgent', 'agent', 'supervisor', 'admin')),
    primary key (agent_id, role)
);
create index agent_role_by_role on agent_role (role, agent_id);

create table team_member (
    team_id  bigint not null references team (id) on delete cascade,
    agent_id bigint not null references agent (id) on delete cascade,
    primary key (agent_id, team_id)
);
create index team_member_by_team on team_member (team_id, agent_id);
