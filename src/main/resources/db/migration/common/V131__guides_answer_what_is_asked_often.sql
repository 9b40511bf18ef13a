create sequence guide_category_seq start with 1 increment by 50;
create table guide_category (
    id       bigint primary key,
    name     varchar(400) not null,
    position integer not null,
    version  bigint not null,
    constraint guide_category_name_is_unique unique (name)
);

create sequence guide_seq start with 1 increment by 50;
create table guide (
    id           bigint primary key,
    category_id  bigint references guide_category (id),
    audience     varchar(10) not null check (audience in ('public', 'internal')),
    -- the newest text, whether or not readers see it yet
    title        varchar(400) not null,
    summary      varchar(800) not null,
    body         text not null,
    latest       integer not null,
    -- the number of the text that readers see; null for none
    published    integer,
    published_at timestamp(6) with time zone,
    -- the number of the text that is published then
    scheduled    integer,
    publish_at   timestamp(6) with time zone,
    -- when somebody last said that it is still right
    reviewed_at  timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    updated_by   varchar(400) not null,
    -- the ticket that it was drafted from
    ticket_id    bigint references ticket (id),
    version      bigint not null,
    constraint guide_is_scheduled_for_an_instant check ((scheduled is null) = (publish_at is null))
);
create index guide_by_category on guide (category_id, id);
create index guide_by_publish_at on guide (publish_at);
create index guide_by_update on guide (updated_at, id);

create table guide_version (
    guide_id  bigint not null references guide (id) on delete cascade,
    number    integer not null,
    title     varchar(400) not null,
    summary   varchar(800) not null,
    body      text not null,
    at        timestamp(6) with time zone not null,
    by_id     bigint,
    by_name   varchar(400) not null,
    primary key (guide_id, number)
);

-- the words of what readers see
create table guide_word (
    word     varchar(160) not null,
    guide_id bigint not null references guide (id) on delete cascade,
    weight   integer not null,
    primary key (word, guide_id)
);
create index guide_word_by_guide on guide_word (guide_id);

create table guide_vote (
    guide_id bigint not null references guide (id) on delete cascade,
    -- a keyed hash that tells nobody who it is
    voter    varchar(64) not null,
    helpful  boolean not null,
    at       timestamp(6) with time zone not null,
    primary key (guide_id, voter)
);

-- somebody who began to write a request was helped by a guide
create table guide_deflection (
    -- a hash of the form's token
    visit    varchar(64) primary key,
    guide_id bigint not null references guide (id) on delete cascade,
    at       timestamp(6) with time zone not null,
    -- they sent the request all the same; null when they left
    wrote_at timestamp(6) with time zone
);
create index guide_deflection_by_guide on guide_deflection (guide_id, at);
