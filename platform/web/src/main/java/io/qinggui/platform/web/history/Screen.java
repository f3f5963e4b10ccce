package io.qinggui.platform.web.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.meta.EventMeta;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a caller gets to see of a stored event: officers and auditors all of it, byte for byte, so
 * that they can check it; others what is not confidential.
 */
record Screen(boolean everything, @Nullable String operatorId, Confidential confidential) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static Screen of(Caller caller, Confidential confidential) {
    return new Screen(
        caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR),
        caller.operatorId(),
        confidential);
  }

  /** What is between two parties nobody else sees: their competitors read histories, too. */
  boolean shows(LedgerEvent event) {
    List<String> parties = EventMeta.subjects(event);
    return everything || parties.size() == 1 || parties.contains(operatorId);
  }

  String data(LedgerEvent event) {
    return without(confidential.of(event.type()), new String(event.data(), UTF_8));
  }

  String meta(LedgerEvent event) {
    return without(List.of("note", EventMeta.ATTACHMENTS), new String(event.meta(), UTF_8));
  }

  /** What the officers of an authority are called is for other officers. */
  Actor actor(LedgerEvent event) {
    Actor actor = event.actor();
    return everything || actor.name() == null
        ? actor
        : new Actor(
            actor.subject(),
            actor.role(),
            actor.province(),
            actor.operatorId(),
            null,
            actor.client());
  }

  private String without(List<String> fields, String json) {
    if (everything || fields.isEmpty() || json.isBlank()) {
      return json;
    }
    return JSON.readTree(json) instanceof ObjectNode object
        ? object.remove(fields).toString()
        : json;
  }
}
