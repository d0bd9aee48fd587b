-- The portfolio shows what changed last first: of the open cases, and of each manager's, whatever else is stored.
create index case_file_open_updated on cases.case_file (updated_at, id) where state in ('ACCEPTED', 'RUNNING');
create index case_file_manager_updated on cases.case_file (manager_id, updated_at, id);
