create sequence outbox_mail_seq start with 1 increment by 50;
create table outbox_mail (
    id           bigint primary key,
    recipient    varchar(400) not null,
    subject      varchar(1000) not null,
    body         text not null,
    message_id   varchar(200) not null unique,
    created_at   timestamp(6) with time zone not null,
    -- null once it has left or was given up
    next_try_at  timestamp(6) with time zone,
    tries        integer not null,
    sent_at      timestamp(6) with time zone,
    problem      varchar(500)
);
create index outbox_mail_by_next_try on outbox_mail (next_try_at);
