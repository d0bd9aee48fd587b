-- A cancellation is carried out by one at a time: the request itself, the sweep, or the sweep of another copy. The
-- message is taken only once, so a second teller would find nobody listening and end the instance in the middle of its
-- ordered undo.
alter table web.cancellation add column taken_until timestamptz;

-- The epoch that the process was told, written before it is told: whoever comes after a crash knows that it may have been.
alter table web.cancellation add column epoch bigint;
