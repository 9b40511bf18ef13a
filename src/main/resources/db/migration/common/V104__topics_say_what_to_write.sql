alter table topic add column hint varchar(240) default '' not null;
alter table topic add column guidance varchar(4000) default '' not null;
