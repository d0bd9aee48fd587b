-- When a person gave the verdict: a step that fails a moment later fails for want of it, and is tried again.
alter table engine_port.effect
    add column verdict_at timestamptz;
