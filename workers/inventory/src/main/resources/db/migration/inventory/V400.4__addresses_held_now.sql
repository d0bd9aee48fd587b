-- What is held now, apart from all that ever was held: the next free address is looked for under a lock that others wait
-- for, and the constraint's own index would hand it the whole past of every address.
create index assignment_now_by_address on inventory.assignment using gist (address inet_ops, scope) where valid_to is null;
