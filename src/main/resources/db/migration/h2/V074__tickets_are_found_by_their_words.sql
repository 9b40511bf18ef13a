create table ticket_word (
    word      varchar(64) not null,
    ticket_id bigint not null references ticket (id) on delete cascade,
    primary key (word, ticket_id)
);
create index ticket_word_by_ticket on ticket_word (ticket_id);
