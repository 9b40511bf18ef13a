-- what readers of a language other than the desk's are told of a status
create table named_status_text (
    status_id        bigint not null references named_status (id),
    language         varchar(8) not null,
    -- null: as in the language of the desk
    name             varchar(240),
    -- empty: as in the language of the desk
    customer_wording varchar(480) not null,
    primary key (status_id, language)
);
