-- The key is a digest of the form's token and of what was typed: a double click finds the first result,
-- an edited second try is a form of its own.
create table submitted_form (
    form_key varchar(64) not null,
    ticket_id bigint,
    created_at timestamp(6) with time zone not null,
    constraint submitted_form_pk primary key (form_key)
);

create index submitted_form_by_age on submitted_form (created_at);
