alter table agent add column name_key varchar(400);
update agent set name_key = lower(name);
alter table agent alter column name_key set not null;
create index agent_by_name on agent (name_key, id);
create index customer_by_name on customer (name_key, id);
create index organization_by_name on organization (name_key, id);
