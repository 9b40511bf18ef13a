create sequence mailbox_seq start with 1 increment by 50;
create table mailbox (
    id                 bigint primary key,
    address            varchar(400) not null unique,
    name               varchar(600) not null,
    team_id            bigint references team (id),
    trusted_authserv_id varchar(400),
    check_dmarc        boolean not null,
    -- whether the mail server delivers address+anything to the address
    plus_addressing    boolean not null,
    token_hash         varchar(64) not null unique,
    created_at         timestamp(6) with time zone not null,
    version            bigint not null
);
