create index customer_by_name_begin on customer (name_key varchar_pattern_ops);
create index customer_by_email_begin on customer (email varchar_pattern_ops);
create index organization_by_name_begin on organization (name_key varchar_pattern_ops);
