create table ticket_search (
    ticket_id bigint primary key references ticket (id) on delete cascade,
    words     tsvector not null
);
create index ticket_search_by_word on ticket_search using gin (words);
