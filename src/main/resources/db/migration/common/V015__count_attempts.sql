create table rate_limit (
    subject    varchar(64) primary key,
    started_at timestamp(6) with time zone not null,
    hits       integer not null
);
create index rate_limit_by_age on rate_limit (started_at);
