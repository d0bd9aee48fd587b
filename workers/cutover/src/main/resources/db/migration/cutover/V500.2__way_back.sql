-- Since when nothing may be switched by a plan: a worker that was paused before may still come to shut the old line.
alter table cutover.plan add column way_back_at timestamptz;
