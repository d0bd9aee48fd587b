create table web.saved_view (
    id uuid primary key,
    owner text not null,
    screen text not null check (screen in ('portfolio', 'inbox')),
    name text not null,
    query text not null,
    audience text not null check (audience in ('mine', 'group', 'everyone')),
    groups text[] not null,
    unique (owner, screen, name)
);

create index saved_view_of_others on web.saved_view (screen, name) where audience <> 'mine';

-- With which view a person's list opens.
create table web.standard_view (
    login text not null,
    screen text not null,
    view_id uuid not null references web.saved_view on delete cascade,
    primary key (login, screen)
);

create index standard_view_of_view on web.standard_view (view_id);
