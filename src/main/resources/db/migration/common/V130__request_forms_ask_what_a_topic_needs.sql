-- what to type, below the field on the request form; empty for nothing
alter table custom_field add column hint varchar(400) default '' not null;

create table topic_question (
    topic_id bigint not null references topic (id) on delete cascade,
    field_id bigint not null references custom_field (id) on delete cascade,
    required boolean not null,
    primary key (topic_id, field_id)
);
create index topic_question_by_field on topic_question (field_id);
