-- What the stream has told of is forgotten together with the read model's own trace of it.
create index event_seen_age on web.event_seen (seen_at);
