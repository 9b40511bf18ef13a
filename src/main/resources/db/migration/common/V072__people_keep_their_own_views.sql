create sequence saved_view_seq start with 1 increment by 50;
create table saved_view (
    id         bigint primary key,
    name       varchar(200) not null,
    -- who finds it: its owner, a team, everyone
    scope      varchar(10) not null check (scope in ('private', 'team', 'everyone')),
    owner_id   bigint references agent (id) on delete set null,
    team_id    bigint references team (id) on delete cascade,
    -- the queue that it narrows, and by what
    base       varchar(60) not null,
    query      varchar(2000) not null,
    sort       varchar(20) not null,
    created_at timestamp(6) with time zone not null,
    version    integer not null,
    check (scope <> 'team' or team_id is not null)
);
create index saved_view_by_owner on saved_view (owner_id, name);
create index saved_view_by_scope on saved_view (scope, team_id, name);
