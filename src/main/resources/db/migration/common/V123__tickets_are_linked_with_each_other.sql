-- a row for each side
create table ticket_link (
    ticket_id bigint not null references ticket (id) on delete cascade,
    other_id  bigint not null references ticket (id) on delete cascade,
    linked_at timestamp(6) with time zone not null,
    primary key (ticket_id, other_id)
);
create index ticket_link_by_other on ticket_link (other_id);
