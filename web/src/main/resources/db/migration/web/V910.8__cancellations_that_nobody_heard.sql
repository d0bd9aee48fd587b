-- The engine said that nobody in the process listens. Whoever goes on from here ends it, and does not wait for an undo.
alter table web.cancellation add column unheard boolean not null default false;
