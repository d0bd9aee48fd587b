-- Whether what was entered has changed the modules already. While the engine is away it has not: the engine must have
-- said that the task is still open. Rows from before were applied when they were written.
alter table web.task_decision add column applied boolean not null default true;
