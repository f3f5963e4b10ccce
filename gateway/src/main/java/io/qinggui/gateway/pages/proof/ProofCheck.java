package io.qinggui.gateway.pages.proof;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.proof.EventProof.Fault;
import io.qinggui.gateway.pages.proof.EventProof.State;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for proofs of events with the visitor's token, and checks them. For one page: what is needed
 * of a log is asked for once.
 */
final class ProofCheck {

  private static final int CONFLICT = 409;
  private static final int BUSY = 429;
  private static final int FORBIDDEN = 403;
  private static final int FAILED = 500;
  private static final String CONTRADICTION = "log-contradicts-ledger";

  private final Visit visit;
  private final Map<String, Supplier<LogTrust>> trusts = new ConcurrentHashMap<>();

  ProofCheck(Visit visit) {
    this.visit = visit;
  }

  /**
   * A proof, or why there is none now.
   *
   * @param proof as the interface answered it
   */
  record Told(Optional<JsonNode> proof, EventProof otherwise) {

    long position() {
      return proof.map(it -> it.path("position").asLong(0)).orElse(0L);
    }
  }

  /**
   * Asks for a proof.
   *
   * @throws RefusedByService when the visitor may not read the event, or there is none
   */
  Told ask(String ledger, String eventId) {
    trust(ledger);
    try {
      JsonNode proof =
          visit.read("/ledgers/{ledger}/events/{eventId}/proof", Map.of(), ledger, eventId);
      return new Told(Optional.of(proof), EventProof.without(State.UNAVAILABLE, ""));
    } catch (RefusedByService refused) {
      return new Told(Optional.empty(), withoutNow(refused));
    } catch (ProblemException unavailable) {
      return new Told(Optional.empty(), EventProof.without(State.UNAVAILABLE, ""));
    }
  }

  /** Begun before it is needed. */
  private Supplier<LogTrust> trust(String ledger) {
    return trusts.computeIfAbsent(ledger, it -> visit.begin(() -> LogTrust.of(visit, it)));
  }

  private static EventProof withoutNow(RefusedByService refused) {
    JsonNode problem = problem(refused);
    String detail = problem.path("detail").asString("");
    if (problem.path("code").asString("").equals(CONTRADICTION)) {
      return new EventProof(State.BROKEN, Fault.CONTRADICTION, detail, 0, "", false, null);
    }
    if (refused.status() == CONFLICT) {
      return EventProof.without(State.NOT_YET, detail);
    }
    if (refused.status() >= FAILED || refused.status() == BUSY) {
      return EventProof.without(State.UNAVAILABLE, detail);
    }
    throw refused;
  }

  private static JsonNode problem(RefusedByService refused) {
    try {
      return JsonMapper.shared().readTree(refused.body());
    } catch (JacksonException notOurs) {
      return JsonMapper.shared().createObjectNode();
    }
  }

  /** One of many: that it is not to be had is told beside it. */
  EventProof mark(EventPlace place) {
    try {
      return check(place.ledger(), ask(place.ledger(), place.eventId()), Optional.of(place));
    } catch (RefusedByService refused) {
      State state = refused.status() == FORBIDDEN ? State.NOT_ALLOWED : State.UNKNOWN;
      return EventProof.without(state, "");
    }
  }

  /**
   * Checks it.
   *
   * @param shown what the visitor sees of the event, when that is known
   */
  EventProof check(String ledger, Told told, Optional<EventPlace> shown) {
    return told.proof().map(it -> check(ledger, it, shown)).orElseGet(told::otherwise);
  }

  private EventProof check(String ledger, JsonNode told, Optional<EventPlace> shown) {
    try {
      return new ToldProof(told, shown).judgedBy(trust(ledger));
    } catch (RefusedByService | ProblemException withoutKeys) {
      return EventProof.without(State.UNAVAILABLE, "");
    }
  }
}
