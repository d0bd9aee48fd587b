-- With it, each of the three ways in which a task is somebody's work (assigned, offered to a group, offered to the
-- person) has an index of its own.
create index user_task_open_by_user on engine.user_task using gin (candidate_users) where state = 'open';
