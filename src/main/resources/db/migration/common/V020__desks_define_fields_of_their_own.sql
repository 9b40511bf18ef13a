create sequence custom_field_seq start with 1 increment by 50;
create table custom_field (
    id        bigint primary key,
    scope     varchar(20) not null check (scope in ('ticket', 'customer')),
    -- unique over all scopes, so that a condition can name it alone
    field_key varchar(40) not null,
    label     varchar(400) not null,
    kind      varchar(20) not null check (kind in ('text', 'number', 'yesNo', 'choice', 'date')),
    choices   text not null,
    position  integer not null,
    retired   boolean not null,
    version   bigint not null,
    constraint custom_field_key_is_unique unique (field_key)
);

-- the subject is a ticket or a customer, as the field's scope says
create table field_value (
    field_id   bigint not null references custom_field (id),
    subject_id bigint not null,
    content    varchar(4000) not null,
    primary key (field_id, subject_id)
);
create index field_value_by_subject on field_value (subject_id, field_id);
