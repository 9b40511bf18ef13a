create sequence organization_seq start with 1 increment by 50;

create table organization (
    id       bigint primary key,
    name     varchar(400) not null,
    name_key varchar(400) not null,
    tier     varchar(128),
    version  bigint not null
);

create table organization_domain (
    domain          varchar(508) primary key,
    organization_id bigint not null references organization (id) on delete cascade
);
create index organization_domain_by_organization on organization_domain (organization_id);

create table customer (
    id              bigint primary key,
    name            varchar(400) not null,
    name_key        varchar(400) not null,
    email           varchar(508) not null,
    domain          varchar(508) not null,
    organization_id bigint references organization (id),
    created_at      timestamp(6) with time zone not null,
    version         bigint not null,
    constraint customer_email_is_unique unique (email)
);
create index customer_by_organization on customer (organization_id, id);
create index customer_by_domain on customer (domain);
