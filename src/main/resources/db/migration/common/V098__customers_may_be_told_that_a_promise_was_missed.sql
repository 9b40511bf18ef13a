-- The policies under which customers are told; a policy without a row tells nobody.
create table late_notice (
    policy_id bigint primary key references sla_policy (id) on delete cascade
);
