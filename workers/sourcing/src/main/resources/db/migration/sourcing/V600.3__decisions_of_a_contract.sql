-- Every contract that is shown brings its decisions, oldest first; without this each look reads the decisions of all.
create index contract_approval_contract on sourcing.contract_approval (contract_id, decided_at);
