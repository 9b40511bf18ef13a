-- All that is left of a ticket: no words, nobody's name but that of whoever erased it.
create table erased_ticket (
    ticket_id    bigint primary key,
    team_id      bigint,
    tracking_key varchar(32) unique,
    created_at   timestamp(6) with time zone not null,
    solved_at    timestamp(6) with time zone,
    closed_at    timestamp(6) with time zone,
    erased_at    timestamp(6) with time zone not null,
    erased_by_id bigint not null,
    erased_by    varchar(600) not null
);

create table erased_customer (
    customer_id  bigint primary key,
    tickets      integer not null,
    erased_at    timestamp(6) with time zone not null,
    erased_by_id bigint not null,
    erased_by    varchar(600) not null
);

-- Each ticket that a mail to agents tells of, with a space before and behind it: the mail goes with its tickets.
alter table outbox_mail add column about varchar(4000) default '' not null;
-- Mail that left before it was known of which tickets it tells keeps no title of theirs.
update outbox_mail set subject = '' where sent_at is not null and kind = 'notice' and ticket_id is null;
