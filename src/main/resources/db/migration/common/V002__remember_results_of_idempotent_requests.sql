create table idempotency_key (
    caller       varchar(40) not null,
    request_key  varchar(200) not null,
    request_hash varchar(64) not null,
    status       integer not null,
    location     varchar(400),
    etag         varchar(40),
    body         text,
    created_at   timestamp(6) with time zone not null,
    primary key (caller, request_key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
