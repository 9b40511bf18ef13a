create table agent_preference (
    agent_id bigint not null references agent (id) on delete cascade,
    name     varchar(40) not null,
    content  varchar(100) not null,
    primary key (agent_id, name)
);
