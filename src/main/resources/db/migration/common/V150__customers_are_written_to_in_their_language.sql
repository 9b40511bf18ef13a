-- Null until it is known; then the desk's language is used.
alter table customer add column language varchar(8);
