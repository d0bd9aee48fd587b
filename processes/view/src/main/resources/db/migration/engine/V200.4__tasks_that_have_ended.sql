-- Lists of ended tasks, in each order they may have. Without these every page of them sorts all that is stored.
create index user_task_ended_by_due
    on engine.user_task (state, (coalesce(due, timestamptz 'infinity')), key) where state <> 'open';
create index user_task_ended_by_priority on engine.user_task (state, priority desc, key) where state <> 'open';
create index user_task_ended_by_created on engine.user_task (state, created desc, key desc) where state <> 'open';
