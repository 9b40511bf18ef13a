-- Whether open tickets of other policies, and of none, are matched anew too, because the edit changes who matches.
alter table recount add column matches_others boolean default false not null;
