create table server_key (
    name       varchar(40) primary key,
    content    varchar(4000) not null,
    created_at timestamp(6) with time zone not null
);
