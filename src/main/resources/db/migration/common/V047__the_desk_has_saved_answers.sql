create sequence macro_seq start with 1 increment by 50;
create table macro (
    id         bigint primary key,
    name       varchar(400) not null,
    -- whose agents find it; null for everyone
    team_id    bigint references team (id) on delete cascade,
    reply      text not null,
    status     varchar(10) check (status in ('open', 'pending', 'onHold', 'solved', 'closed')),
    priority   smallint check (priority between 1 and 4),
    move_to_id bigint references team (id) on delete set null,
    takes_it   boolean not null,
    tags       varchar(4000) not null,
    version    integer not null
);
create index macro_by_team on macro (team_id, name);
