-- As sla_revision: a new stamp after every change of a rule, so that every node knows when to read again.
create table escalation_revision (
    id    bigint primary key check (id = 1),
    stamp varchar(36) not null
);
insert into escalation_revision (id, stamp) values (1, 'start');
