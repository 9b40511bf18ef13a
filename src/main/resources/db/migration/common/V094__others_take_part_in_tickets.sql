create table ticket_participant (
    ticket_id bigint not null references ticket (id),
    email     varchar(400) not null,
    name      varchar(600) not null,
    -- suggested by a copy line, or let in by an agent
    admitted  boolean not null,
    added_at  timestamp(6) with time zone not null,
    primary key (ticket_id, email)
);
