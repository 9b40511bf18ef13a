-- What all nodes must share and nobody has configured: the first writer wins.
create table secret (
    name       varchar(40) primary key,
    content    text not null,
    created_at timestamp(6) with time zone not null
);
