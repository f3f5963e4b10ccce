package io.qinggui.platform.web.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.meta.EventMeta;
import io.qinggui.platform.ledger.sealing.Sealing;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import java.util.List;
import java.util.Optional;
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

  /**
   * What of an event is shown.
   *
   * @param sealed where it has what its stored bytes have as ciphertext
   */
  record View(Actor actor, String data, String meta, List<String> sealed) {}

  View of(LedgerEvent event) {
    Optional<LedgerEvent> sealed = Sealing.asStored(event);
    return everything
        ? sealed.map(it -> all(event, it)).orElseGet(() -> all(event))
        : reduced(sealed.orElse(event));
  }

  private static View all(LedgerEvent event) {
    return new View(event.actor(), text(event.data()), text(event.meta()), List.of());
  }

  private static View all(LedgerEvent event, LedgerEvent stored) {
    return new View(
        event.actor(),
        text(event.data()),
        both(stored.meta(), event.meta()),
        Sealing.places(event, stored));
  }

  /** What is stored in the clear, so that it can be checked. Older events have more of that. */
  private View reduced(LedgerEvent stored) {
    return new View(
        // what the officers of an authority are called is for other officers
        stored.actor().named(null),
        without(confidential.of(stored.type()), text(stored.data())),
        without(EventMeta.PRIVATE, text(stored.meta())),
        List.of());
  }

  /** Whether there is nothing in the stored bytes that is not shown. */
  boolean showsStored(LedgerEvent event) {
    LedgerEvent stored = Sealing.asStored(event).orElse(event);
    View view = reduced(stored);
    return everything
        || (view.actor().equals(stored.actor())
            && view.data().equals(text(stored.data()))
            && view.meta().equals(text(stored.meta())));
  }

  /** The ciphertext, and what it is of behind it. */
  private static String both(byte[] stored, byte[] opened) {
    ObjectNode meta = (ObjectNode) JSON.readTree(stored);
    return meta.setAll((ObjectNode) JSON.readTree(opened)).toString();
  }

  private static String text(byte[] json) {
    return new String(json, UTF_8);
  }

  private static String without(List<String> fields, String json) {
    if (fields.isEmpty() || json.isBlank()) {
      return json;
    }
    return JSON.readTree(json) instanceof ObjectNode object && fields.stream().anyMatch(object::has)
        ? object.remove(fields).toString()
        : json;
  }
}
