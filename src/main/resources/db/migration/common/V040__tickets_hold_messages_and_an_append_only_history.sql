create sequence ticket_seq start with 1001 increment by 50;
create sequence message_seq start with 1 increment by 50;
create sequence ticket_event_seq start with 1 increment by 50;
create sequence attachment_seq start with 1 increment by 50;

create table ticket (
    id              bigint primary key,
    subject         varchar(600) not null,
    status          varchar(10) not null check (status in ('new', 'open', 'pending', 'onHold', 'solved', 'closed')),
    priority        smallint not null check (priority between 1 and 4),
    channel         varchar(10) not null check (channel in ('web', 'email', 'api', 'phone', 'chat', 'social')),
    direction       varchar(10) not null check (direction in ('inbound', 'outbound')),
    requester_id    bigint not null references customer (id),
    organization_id bigint references organization (id),
    team_id         bigint references team (id),
    assignee_id     bigint references agent (id),
    topic_id        bigint references topic (id),
    created_at      timestamp(6) with time zone not null,
    updated_at      timestamp(6) with time zone not null,
    solved_at       timestamp(6) with time zone,
    closed_at       timestamp(6) with time zone,
    last_event_at   timestamp(6) with time zone not null,
    event_count     integer not null,
    -- what lists show of the conversation
    excerpt         varchar(600) not null,
    customer_wrote_at timestamp(6) with time zone,
    agent_wrote_at  timestamp(6) with time zone,
    -- pointers to other tickets
    merged_into_id  bigint references ticket (id),
    split_from_id   bigint references ticket (id),
    follow_up_of_id bigint references ticket (id),
    -- the private link of the requester, hashed; the id that an import brought
    tracking_key    varchar(32) unique,
    external_id     varchar(200) unique,
    -- what the clocks say, kept by the sla feature; due_order is the end of time where nothing is due
    sla_state       varchar(10) not null default 'none' check (sla_state in ('breached', 'atRisk', 'onTrack', 'paused', 'done', 'none')),
    due_order       timestamp(6) with time zone not null,
    due_metric      varchar(20),
    policy_id       bigint,
    policy_version  integer,
    wake_at         timestamp(6) with time zone,
    version         integer not null
);
create index ticket_by_due on ticket (due_order, id);
create index ticket_by_team_and_due on ticket (team_id, due_order, id);
create index ticket_by_assignee_and_due on ticket (assignee_id, due_order, id);
create index ticket_by_status_and_due on ticket (status, due_order, id);
create index ticket_by_requester on ticket (requester_id, created_at, id);
create index ticket_by_organization on ticket (organization_id, created_at, id);
create index ticket_by_creation on ticket (created_at, id);
create index ticket_by_update on ticket (updated_at, id);
create index ticket_by_priority on ticket (priority, created_at, id);
create index ticket_by_solution on ticket (status, solved_at);

create table ticket_tag (
    ticket_id bigint not null references ticket (id),
    tag       varchar(200) not null,
    primary key (ticket_id, tag)
);
create index ticket_tag_by_tag on ticket_tag (tag, ticket_id);

create table message (
    id          bigint primary key,
    ticket_id   bigint not null references ticket (id),
    sequence    integer not null,
    author_kind varchar(10) not null check (author_kind in ('customer', 'agent', 'system')),
    author_id   bigint,
    author_name varchar(600) not null,
    visibility  varchar(10) not null check (visibility in ('public', 'internal')),
    body        text not null,
    created_at  timestamp(6) with time zone not null,
    unique (ticket_id, sequence)
);

create table attachment (
    id          bigint primary key,
    ticket_id   bigint not null references ticket (id),
    message_id  bigint references message (id),
    name        varchar(600) not null,
    size_bytes  bigint not null,
    media_type  varchar(100) not null,
    storage_key varchar(64) not null unique,
    author_kind varchar(10) not null,
    author_id   bigint,
    created_at  timestamp(6) with time zone not null
);
create index attachment_by_ticket on attachment (ticket_id, message_id);

create table ticket_event (
    id         bigint primary key,
    ticket_id  bigint not null references ticket (id),
    sequence   integer not null,
    at         timestamp(6) with time zone not null,
    actor_kind varchar(10) not null check (actor_kind in ('customer', 'agent', 'system')),
    actor_id   bigint,
    actor_name varchar(600) not null,
    type       varchar(40) not null,
    data       text not null,
    unique (ticket_id, sequence)
);
