-- What an imported clock passed before this instant is history, not news.
alter table ticket add column watched_from timestamp(6) with time zone;
