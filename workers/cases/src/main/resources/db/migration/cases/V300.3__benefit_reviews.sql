-- What a switch has brought, measured some time after it; figures that nobody could measure are null.
create table cases.benefit_review (
    case_id     uuid not null references cases.case_file,
    number      int not null,
    measured_at timestamptz not null,
    primary key (case_id, number)
);

create table cases.benefit_figure (
    case_id uuid not null,
    number  int not null,
    aspect  text not null check (aspect in ('MONTHLY_COST', 'AVAILABILITY', 'ROUND_TRIP', 'COMPLAINTS')),
    unit    text not null,
    before  numeric,
    after   numeric,
    target  numeric,
    primary key (case_id, number, aspect),
    foreign key (case_id, number) references cases.benefit_review
);
