create table first_answer (
    ticket_id bigint primary key references ticket (id),
    guide_id  bigint not null references guide (id) on delete cascade,
    at        timestamp(6) with time zone not null,
    -- what the requester said of it; null for nothing yet
    helped    boolean,
    said_at   timestamp(6) with time zone
);
create index first_answer_by_guide on first_answer (guide_id, said_at);
