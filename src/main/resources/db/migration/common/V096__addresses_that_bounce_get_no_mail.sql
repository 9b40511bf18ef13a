create table bounced_address (
    email      varchar(400) primary key,
    bounced_at timestamp(6) with time zone not null,
    reason     varchar(500) not null
);
