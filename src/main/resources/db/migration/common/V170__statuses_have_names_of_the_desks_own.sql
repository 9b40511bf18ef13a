create sequence named_status_seq start with 101 increment by 50;
create table named_status (
    id               bigint primary key,
    category         varchar(10) not null check (category in ('new', 'open', 'pending', 'onHold', 'solved', 'closed')),
    -- null for a built-in one that nobody renamed
    name             varchar(240),
    name_key         varchar(240),
    customer_wording varchar(480) not null,
    position         integer not null,
    retired          boolean not null,
    built_in         boolean not null,
    -- unique, so that a category has one default
    default_of       varchar(10),
    version          integer not null,
    constraint named_status_name_is_unique unique (name_key),
    constraint named_status_default_is_unique unique (default_of),
    constraint named_status_default_is_of_its_category
        check (default_of is null or (default_of = category and retired = false)),
    constraint named_status_is_called_something check (built_in = true or name is not null)
);

insert into named_status (id, category, name, name_key, customer_wording, position, retired, built_in, default_of, version)
values (1, 'new', null, null, '', 0, false, true, 'new', 0),
       (2, 'open', null, null, '', 0, false, true, 'open', 0),
       (3, 'pending', null, null, '', 0, false, true, 'pending', 0),
       (4, 'onHold', null, null, '', 0, false, true, 'onHold', 0),
       (5, 'solved', null, null, '', 0, false, true, 'solved', 0),
       (6, 'closed', null, null, '', 0, false, true, 'closed', 0);

-- null for the built-in one of its category: tickets of before need no change
alter table ticket add column named_status_id bigint;
alter table ticket add constraint ticket_has_a_known_status foreign key (named_status_id) references named_status (id);
alter table macro add column named_status_id bigint;
alter table macro add constraint macro_sets_a_known_status foreign key (named_status_id) references named_status (id);
alter table held_reply add column named_status_id bigint;
alter table held_reply add constraint held_reply_sets_a_known_status
    foreign key (named_status_id) references named_status (id);
alter table later_reply add column named_status_id bigint;
alter table later_reply add constraint later_reply_sets_a_known_status
    foreign key (named_status_id) references named_status (id);
