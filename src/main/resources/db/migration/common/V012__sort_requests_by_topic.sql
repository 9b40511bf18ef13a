create sequence topic_seq start with 1 increment by 50;

create table topic (
    id      bigint primary key,
    slug    varchar(64) not null,
    name    varchar(400) not null,
    team_id bigint references team (id),
    version bigint not null,
    constraint topic_slug_is_unique unique (slug)
);
create index topic_by_team on topic (team_id);
