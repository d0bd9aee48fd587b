-- Measured at 300,000 contracts: those of one customer took 37 ms by walking past everybody else's, those of a provider
-- without any 93 ms; both take less than 0.1 ms by these.
create index contract_customer on sourcing.contract (customer_id, id);
create index contract_provider on sourcing.contract (provider_id, id);
-- Beside the contracts of his cases every manager sees those that no case made: few among all that the cases have made.
create index contract_without_case on sourcing.contract (id) where case_id is null;
