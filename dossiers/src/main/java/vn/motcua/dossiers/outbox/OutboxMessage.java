package vn.motcua.dossiers.outbox;

import tools.jackson.databind.JsonNode;

/**
 * A message to be delivered.
 *
 * @param topic who it is for: engine, portal, notification
 * @param key names the message within its topic, the same at every attempt
 * @param attempt counts from 1
 */
public record OutboxMessage(
    long id, String topic, String dossierCode, String key, JsonNode payload, int attempt) {}
