-- A search that finds many is best answered from the newest on, one that finds few by its index. To tell them apart the
-- planner needs more samples than the usual hundred: by a hundred it thinks that one case in ten thousand matches, reads
-- all five thousand of a customer (149 ms at 1,010,000 cases) and sorts them, where the newest fifty take 7 ms.
alter table cases.case_file alter column search set statistics 1000;
analyze cases.case_file;
