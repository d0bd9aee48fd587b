-- Which version of the schema the exporter writes: one that is older than the schema writes no more, and health says so.
alter table engine.exporter_position add column exporter_schema integer;

-- When the exporter found its position gone, so that what the engine did before is missing. Set back by whoever mended
-- it or lives with it.
alter table engine.exporter_position add column emptied_at timestamptz;
