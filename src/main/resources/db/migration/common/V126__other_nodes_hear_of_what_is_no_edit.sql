-- who came, left or began to write, and replies that wait: pages on other nodes ask anew when a row appears; rows live for a minute
create sequence feed_note_seq start with 1 increment by 50;
create table feed_note (
    id        bigint primary key,
    ticket_id bigint not null,
    node      varchar(36) not null,
    at        timestamp(6) with time zone not null
);
create index feed_note_by_time on feed_note (at);
