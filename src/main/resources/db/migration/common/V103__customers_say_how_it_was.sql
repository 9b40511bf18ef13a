create table survey (
    ticket_id   bigint primary key references ticket (id),
    customer_id bigint not null references customer (id),
    -- null when nobody was asked by mail
    asked_at    timestamp(6) with time zone,
    -- null until somebody pressed the button
    score       integer check (score between 1 and 5),
    comment     text,
    answered_at timestamp(6) with time zone,
    version     bigint not null
);
create index survey_by_answer on survey (answered_at, ticket_id);
create index survey_by_question on survey (asked_at, ticket_id);
create index survey_by_customer on survey (customer_id, asked_at);

create table survey_opt_out (
    customer_id bigint primary key references customer (id) on delete cascade,
    since       timestamp(6) with time zone not null
);
