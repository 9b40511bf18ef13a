-- How much of the promises of a kind a desk wants to keep, in percent; what is absent is as delivered.
create table desk_goal (
    metric  varchar(20) primary key check (metric in ('firstResponse', 'nextResponse', 'periodicUpdate', 'resolution')),
    percent integer not null check (percent between 1 and 100)
);
