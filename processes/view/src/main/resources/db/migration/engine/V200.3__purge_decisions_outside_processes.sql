-- Decisions that workers evaluate have no process instance; retention finds the old ones among them by their age.
create index decision_evaluation_outside on engine.decision_evaluation (evaluated_at) where root_key = -1;
