alter table organization add column shares_requests boolean default false not null;
