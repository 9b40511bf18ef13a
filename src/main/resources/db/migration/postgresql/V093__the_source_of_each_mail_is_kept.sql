create table mail_source (
    intake_id bigint primary key references mail_intake (id),
    content   bytea not null
);
