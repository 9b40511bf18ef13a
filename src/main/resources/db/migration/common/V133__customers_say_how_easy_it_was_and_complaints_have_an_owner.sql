alter table survey add column question varchar(10) default 'csat' not null;
alter table survey add constraint survey_question_is_known check (question in ('csat', 'ces'));
-- 7 is very easy
alter table survey add column effort integer;
alter table survey add constraint survey_effort_is_one_of_seven check (effort between 1 and 7);

create sequence nps_survey_seq start with 1 increment by 50;
create table nps_survey (
    id          bigint primary key,
    customer_id bigint not null references customer (id) on delete cascade,
    token_hash  varchar(64) not null unique,
    asked_at    timestamp(6) with time zone not null,
    -- null until somebody pressed the button
    score       integer check (score between 0 and 10),
    comment     text not null,
    answered_at timestamp(6) with time zone,
    version     bigint not null
);
create index nps_survey_by_customer on nps_survey (customer_id, asked_at);
create index nps_survey_by_question on nps_survey (asked_at);
create index nps_survey_by_answer on nps_survey (answered_at);

create sequence complaint_seq start with 1 increment by 50;
create table complaint (
    id          bigint primary key,
    customer_id bigint not null references customer (id) on delete cascade,
    -- null for one about no single request
    ticket_id   bigint references ticket (id),
    question    varchar(10) not null check (question in ('csat', 'ces', 'nps')),
    score       integer not null,
    comment     text not null,
    owner_id    bigint references agent (id) on delete set null,
    opened_at   timestamp(6) with time zone not null,
    due_at      timestamp(6) with time zone not null,
    -- null while it is open
    done_at     timestamp(6) with time zone,
    done_by     varchar(400),
    did         text,
    told        boolean not null,
    version     bigint not null,
    constraint one_complaint_of_a_request unique (ticket_id)
);
create index complaint_by_due on complaint (done_at, due_at, id);
create index complaint_by_owner on complaint (owner_id);
create index complaint_by_customer on complaint (customer_id);
