-- guide_category.name is what readers get whose language is missing here
create table guide_category_name (
    category_id bigint not null references guide_category (id) on delete cascade,
    language    varchar(5) not null,
    name        varchar(400) not null,
    primary key (category_id, language),
    constraint guide_category_name_is_unique_in_its_language unique (language, name)
);
-- What was written before categories had names in languages is in the desk's.
insert into guide_category_name (category_id, language, name)
select id, case when '${desk-language}' in ('de', 'ar') then '${desk-language}' else 'en' end, name from guide_category;
