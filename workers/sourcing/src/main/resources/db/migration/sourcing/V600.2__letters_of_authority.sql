alter table sourcing.contract_paper
    add column valid_until date;

comment on column sourcing.contract_paper.valid_until is
    'last day on which the paper may be used; null for papers that do not run out';

-- One scan may be two papers: the signed contract and, on its last page, the letter of authority.
alter table sourcing.contract_paper
    drop constraint contract_paper_pkey,
    add primary key (contract_id, kind);
