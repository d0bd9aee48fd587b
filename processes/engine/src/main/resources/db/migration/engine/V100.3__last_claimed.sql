-- What the engine began last: asked every few seconds to see how far the read model lags behind.
create index process_start_claimed on engine_port.process_start (claimed_at desc) where claimed_at is not null;
