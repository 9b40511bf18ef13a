-- codes, parted by commas; empty for what every list shows, and for groups that follow the order
alter table saved_view add column shown_columns varchar(200) not null default '';
alter table saved_view add column grouped_by varchar(20) not null default '';
