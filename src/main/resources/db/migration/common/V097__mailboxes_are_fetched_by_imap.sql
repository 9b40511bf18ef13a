create table imap_account (
    mailbox_id   bigint primary key references mailbox (id) on delete cascade,
    host         varchar(255) not null,
    port         integer not null check (port between 1 and 65535),
    security     varchar(10) not null check (security in ('tls', 'startTls', 'none')),
    username     varchar(400) not null,
    -- sealed with a key of the installation
    password     text not null,
    folder       varchar(400) not null,
    -- mail that is older is left where it is
    since        timestamp(6) with time zone not null,
    uid_validity bigint,
    last_uid     bigint,
    checked_at   timestamp(6) with time zone,
    problem      varchar(500),
    version      integer not null
);
