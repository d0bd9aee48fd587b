-- People search among what runs. The index of all cases reads every case whose name has the commonest three letters of
-- the search, 134 ms at 1,010,000 cases where this one takes 2 ms.
create index case_file_open_search on cases.case_file using gin (search gin_trgm_ops)
    where state in ('ACCEPTED', 'RUNNING');
