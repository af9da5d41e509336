-- The newest message of a topic that got through: whether what fails is alone or the service is away.
create index outbox_heard on casefile.outbox (topic, id) where state = 'delivered';
