-- what customers chose after a low score; null where they chose nothing
alter table survey add column reason varchar(10);
alter table survey add constraint survey_reason_is_known
    check (reason in ('slow', 'unsolved', 'repeated', 'unclear', 'tone', 'other'));
alter table complaint add column reason varchar(10);
alter table complaint add constraint complaint_reason_is_known
    check (reason in ('slow', 'unsolved', 'repeated', 'unclear', 'tone', 'other'));
