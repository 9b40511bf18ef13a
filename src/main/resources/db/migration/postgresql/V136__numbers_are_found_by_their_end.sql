create index phone_number_by_end on phone_number (digits varchar_pattern_ops);
