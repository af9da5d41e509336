-- What somebody holds is listed and counted in the index alone, as what is free is: unit and role, which
-- row-level security and the official's duties ask for, lie beside the order.
drop index readmodel.queue_held;
create index queue_held on readmodel.queue (holder, sort_due, task_key) include (unit, role) where holder is not null;
