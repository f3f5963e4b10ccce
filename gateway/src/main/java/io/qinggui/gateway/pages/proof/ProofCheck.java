package io.qinggui.gateway.pages.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.proof.EventProof.Fault;
import io.qinggui.gateway.pages.proof.EventProof.State;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.InclusionProof;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;
import io.qinggui.platform.transparency.policy.Judgement;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
   * Checks it: the hash that is shown has to lead to the root of a checkpoint that a key of this
   * log signed. The position alone says nothing.
   *
   * @param shown what the visitor sees of the event, when that is known
   */
  EventProof check(String ledger, Told told, Optional<EventPlace> shown) {
    return told.proof().map(it -> check(ledger, it, shown)).orElseGet(told::otherwise);
  }

  private EventProof check(String ledger, JsonNode told, Optional<EventPlace> shown) {
    try {
      String note = told.path("checkpoint").asString("");
      return note.isEmpty()
          ? EventProof.without(State.NOT_YET, "")
          : check(trust(ledger).get(), told, SignedCheckpoint.parse(note.getBytes(UTF_8)), shown);
    } catch (MalformedException | IllegalArgumentException e) {
      return broken(told, Fault.MALFORMED, null);
    } catch (RefusedByService | ProblemException withoutKeys) {
      return EventProof.without(State.UNAVAILABLE, "");
    }
  }

  private static EventProof check(
      LogTrust trust, JsonNode told, SignedCheckpoint signed, Optional<EventPlace> shown) {
    Judgement judgement;
    try {
      judgement = trust.judge(signed);
    } catch (UnverifiedNoteException e) {
      return broken(told, Fault.SIGNATURE, null);
    }
    CheckpointView view = CheckpointView.of(signed, trust, judgement);
    if (judgement.logs().isEmpty()) {
      return broken(told, Fault.STRANGER, view);
    }
    InclusionProof proof =
        new InclusionProof(told.path("index").asLong(-1), signed.checkpoint().size(), hashes(told));
    String leaf = shown.map(EventPlace::leafHash).orElse(told.path("leafHash").asString(""));
    if (!leaf.equals(told.path("leafHash").asString(""))) {
      return broken(told, Fault.OTHER_HASH, view);
    }
    long position = shown.map(EventPlace::position).orElse(told.path("position").asLong(0));
    if (position != told.path("position").asLong(0) || position != proof.index() + 1) {
      return broken(told, Fault.OTHER_POSITION, view);
    }
    Hash hash = Hash.of(HexFormat.of().parseHex(leaf));
    return proof.proves(hash, signed.checkpoint().root())
        ? new EventProof(State.PROVED, null, "", position, leaf, false, view)
        : broken(told, Fault.PATH, view);
  }

  private static List<Hash> hashes(JsonNode told) {
    return told.path("hashes")
        .valueStream()
        .map(it -> Hash.parse(it.asString(""), "a hash of a proof"))
        .toList();
  }

  private static EventProof broken(
      JsonNode told, Fault fault, @Nullable CheckpointView checkpoint) {
    return new EventProof(
        State.BROKEN,
        fault,
        "",
        told.path("position").asLong(0),
        told.path("leafHash").asString(""),
        false,
        checkpoint);
  }
}
