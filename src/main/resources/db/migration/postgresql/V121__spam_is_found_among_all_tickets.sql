create index ticket_by_spam on ticket (updated_at desc, id desc) where spam_at is not null;
