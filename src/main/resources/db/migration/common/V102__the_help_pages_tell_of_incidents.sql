create sequence incident_seq start with 1 increment by 50;
create table incident (
    id         bigint primary key,
    message    varchar(1000) not null,
    started_at timestamp(6) with time zone not null,
    started_by varchar(400) not null,
    -- null while it lasts
    ended_at   timestamp(6) with time zone,
    ended_by   varchar(400)
);
create index incident_by_end on incident (ended_at, id);
