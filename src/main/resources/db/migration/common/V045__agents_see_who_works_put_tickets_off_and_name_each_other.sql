create table presence (
    agent_id   bigint not null references agent (id) on delete cascade,
    ticket_id  bigint not null references ticket (id) on delete cascade,
    agent_name varchar(600) not null,
    doing      varchar(10) not null check (doing in ('looking', 'replying', 'noting')),
    seen_at    timestamp(6) with time zone not null,
    primary key (agent_id, ticket_id)
);
create index presence_by_ticket on presence (ticket_id, seen_at);

create table snooze (
    agent_id  bigint not null references agent (id) on delete cascade,
    ticket_id bigint not null references ticket (id) on delete cascade,
    set_at    timestamp(6) with time zone not null,
    until_at  timestamp(6) with time zone not null,
    primary key (agent_id, ticket_id)
);
create index snooze_by_ticket on snooze (ticket_id);

create table mention (
    agent_id   bigint not null references agent (id) on delete cascade,
    message_id bigint not null references message (id) on delete cascade,
    ticket_id  bigint not null references ticket (id) on delete cascade,
    at         timestamp(6) with time zone not null,
    primary key (agent_id, message_id)
);
create index mention_by_agent on mention (agent_id, ticket_id);
create index mention_by_ticket on mention (ticket_id);
