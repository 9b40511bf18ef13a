create table magic_link (
    token_hash  varchar(64) primary key,
    -- null for an address that nobody has: asking for it is as much work as asking for one that somebody has
    customer_id bigint references customer (id) on delete cascade,
    ends_at     timestamp(6) with time zone not null
);
create index magic_link_by_customer on magic_link (customer_id);
create index magic_link_by_end on magic_link (ends_at);
