-- OAuth 2: where tokens are given out, to whom, and for what; null for a password
alter table imap_account alter column password drop not null;
alter table imap_account add column token_url varchar(1000);
alter table imap_account add column client_id varchar(400);
-- sealed with a key of the installation, as the password is
alter table imap_account add column client_secret text;
alter table imap_account add column scope varchar(1000);
-- sealed; null for client credentials
alter table imap_account add column refresh_token text;
alter table imap_account add constraint imap_account_signs_in check (password is not null or token_url is not null);
