-- What was written before guides had languages is in the desk's.
alter table guide add column language varchar(5) default 'en' not null;
update guide set language = '${desk-language}' where '${desk-language}' in ('de', 'ar');
-- the guide that this one is a translation of; null for originals
alter table guide add column original_id bigint references guide (id) on delete cascade;
-- the number of the original's text that the translation says the same as
alter table guide add column based_on integer;
alter table guide add constraint guide_has_one_text_per_language unique (original_id, language);
alter table guide add constraint guide_translates_a_text check ((original_id is null) = (based_on is null));
