-- What has ended of a person's own and their groups' work. Walking the ended tasks in order is quick only for those who
-- had much of it: for a group that had little it read 376,000 of them, 586 ms, where these take 0.1 ms.
create index user_task_ended_by_group on engine.user_task using gin (candidate_groups) where state <> 'open';
create index user_task_ended_by_user on engine.user_task using gin (candidate_users) where state <> 'open';
