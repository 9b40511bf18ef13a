create table phone_number (
    -- the last digit first, so that those who leave out the country are found by an index
    digits      varchar(20) not null,
    customer_id bigint not null references customer (id) on delete cascade,
    -- as it was written
    shown       varchar(40) not null,
    learned_at  timestamp(6) with time zone not null,
    primary key (digits, customer_id)
);
create index phone_number_by_customer on phone_number (customer_id);
