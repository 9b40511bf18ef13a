create sequence guide_image_seq start with 1 increment by 50;
create table guide_image (
    id          bigint primary key,
    -- what stands in its address; nobody guesses it
    access_key  varchar(48) not null,
    media_type  varchar(20) not null check (media_type in ('image/png', 'image/jpeg')),
    size_bytes  integer not null,
    width       integer not null,
    height      integer not null,
    at          timestamp(6) with time zone not null,
    by_id       bigint,
    constraint guide_image_key_is_unique unique (access_key)
);
create index guide_image_by_age on guide_image (at, id);

-- the images that published texts show
create table guide_image_use (
    guide_id   bigint not null references guide (id) on delete cascade,
    access_key varchar(48) not null,
    primary key (access_key, guide_id)
);
create index guide_image_use_by_guide on guide_image_use (guide_id);
