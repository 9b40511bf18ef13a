create sequence mail_intake_seq start with 1 increment by 50;
create table mail_intake (
    id              bigint primary key,
    mailbox_id      bigint references mailbox (id) on delete set null,
    mailbox_address varchar(400) not null,
    received_at     timestamp(6) with time zone not null,
    -- what makes a mail the same mail: its Message-ID, and what it says
    id_hash         varchar(64) not null,
    content_hash    varchar(64) not null,
    message_id      varchar(1000),
    sender          varchar(400),
    sender_name     varchar(600),
    subject         varchar(1100),
    size_bytes      bigint not null,
    outcome         varchar(12) not null check (outcome in ('created', 'appended', 'ignored', 'duplicate', 'quarantined')),
    reason          varchar(40) not null,
    -- how often the same mail came again
    repeats         integer not null,
    ticket_id       bigint references ticket (id),
    released_at     timestamp(6) with time zone,
    constraint mail_intake_once unique (mailbox_id, id_hash, content_hash)
);
create index mail_intake_by_outcome on mail_intake (outcome, id);
create index mail_intake_by_sender on mail_intake (sender, outcome, received_at);
create index mail_intake_by_ticket on mail_intake (ticket_id);

-- How a ticket's mail goes on: through which mailbox, and as an answer to what.
create table mail_thread (
    ticket_id       bigint primary key references ticket (id),
    mailbox_id      bigint references mailbox (id) on delete set null,
    last_message_id varchar(1000),
    reference_ids   text not null,
    -- no automatic mail: who wrote is a machine, a list, or asked for none
    quiet           boolean not null
);
