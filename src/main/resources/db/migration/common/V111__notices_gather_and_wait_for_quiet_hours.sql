-- When the mail about it is due; null once it is on its way, or when none is wanted. The text goes with it.
alter table notification add column mail_at timestamp(6) with time zone;
alter table notification add column mail_text text;
create index notification_by_mail on notification (mail_at, agent_id);

-- Which news reach an agent which way; where there is no row, by all.
create table notice_choice (
    agent_id bigint not null references agent (id) on delete cascade,
    kind     varchar(40) not null,
    bell     boolean not null,
    mail     boolean not null,
    primary key (agent_id, kind)
);

-- Local times; an end at or before the start is on the next day.
create table quiet_hours (
    agent_id  bigint primary key references agent (id) on delete cascade,
    starts_at varchar(5) not null,
    ends_at   varchar(5) not null,
    time_zone varchar(60) not null
);
