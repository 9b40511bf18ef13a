-- where a person agrees that Pledge reads the mailbox; null where nobody has to
alter table imap_account add column authorize_url varchar(1000);
-- sealed; all nodes share it
alter table imap_account add column access_token text;
alter table imap_account add column access_until timestamp(6) with time zone;
-- until then one node asks for the next token, and the others wait
alter table imap_account add column asking_until timestamp(6) with time zone;

-- an admin was sent to the provider and is expected back
create table mailbox_consent (
    -- a hash of what the provider hands back
    state      varchar(64) primary key,
    mailbox_id bigint not null references mailbox (id) on delete cascade,
    session_id varchar(32) not null references session (id) on delete cascade,
    -- sealed: by it the provider knows that it was us who asked (RFC 7636)
    verifier   text not null,
    ends_at    timestamp(6) with time zone not null
);
create index mailbox_consent_by_end on mailbox_consent (ends_at);
create index mailbox_consent_by_mailbox on mailbox_consent (mailbox_id);
create index mailbox_consent_by_session on mailbox_consent (session_id);
