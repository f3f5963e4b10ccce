package io.qinggui.operator.inventory.runtime;

import io.qinggui.operator.language.LeaseCommand.RecordLease;
import io.qinggui.operator.lease.http.LeaseBodies;
import io.qinggui.operator.registration.http.RegisteredOperators;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the lines as strictly as the body of a lease that is recorded alone. */
final class LineReader {

  /** What a line is called where its fields are named. */
  static final String FIELD = "line";

  private final BodyReader bodies;
  private final RegisteredOperators registered;
  private final JsonMapper mapper;

  /** Entries do not go away; one that is missing may come. */
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  LineReader(BodyReader bodies, RegisteredOperators registered, JsonMapper mapper) {
    this.bodies = bodies;
    this.registered = registered;
    this.mapper = mapper;
  }

  /** The lessor's own number of the lease, if the line says it. */
  Optional<String> leaseNumber(InventoryLines.Line line) {
    return Optional.ofNullable(line.lease())
        .map(it -> it.path(InventoryFields.LEASE_NUMBER))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .filter(it -> !it.isBlank());
  }

  /** Why a line that can be read has no such number; {@code null} when it cannot be read. */
  @Nullable ProblemException whyUnnumbered(InventoryLines.Line line) {
    return line.lease() == null
        ? null
        : ProblemException.invalid("/" + FIELD + "/" + InventoryFields.LEASE_NUMBER, "required");
  }

  /**
   * The lease of a line that says its number.
   *
   * @throws ProblemException when something in it is wrong, or it is somebody else's
   */
  RecordLease command(InventoryLines.Line line, String lessorId, Filer filer) {
    ObjectNode lease = line.lease();
    if (lease == null) {
      throw new IllegalArgumentException("line " + line.number() + " cannot be read");
    }
    JsonNode lessor = lease.path(InventoryFields.LESSOR);
    if (lessor.isMissingNode()) {
      lease.put(InventoryFields.LESSOR, lessorId);
    } else if (!lessorId.equals(lessor.asString(""))) {
      throw ProblemException.forbidden("forbidden", Map.of());
    }
    return bodies
        .read(lease, FIELD, LeaseBodies.Recording.class)
        .command(filer, this::isRegistered, "/" + FIELD);
  }

  private boolean isRegistered(String operatorId) {
    if (known.containsKey(operatorId)) {
      return true;
    }
    boolean found = registered.find(operatorId).isPresent();
    if (found) {
      known.put(operatorId, true);
    }
    return found;
  }

  /** As it stands among the refused lines. */
  String text(LineOutcome outcome) {
    return mapper.writeValueAsString(outcome);
  }
}
