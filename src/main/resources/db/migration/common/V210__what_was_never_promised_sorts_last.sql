update ticket set due_order = timestamp with time zone '9999-12-31 00:00:01+00' where sla_state = 'none' and due_order = timestamp with time zone '9999-12-31 00:00:00+00';
