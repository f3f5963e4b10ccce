package io.qinggui.faults.load;

import io.qinggui.scenario.market.CaseStep;
import io.qinggui.scenario.market.OperatorRequests;
import io.qinggui.scenario.market.Request;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operator, from its registration to the end of a case about it: facts for all three services,
 * and what one of them learns from another. Some end on the way.
 */
final class OperatorLifecycle {

  private static final int FACTS = 7;
  private static final int LEASE = FACTS;
  private static final int CASE = LEASE + 1;
  private static final int LENGTH = CASE + 1 + CaseStep.inOrder().size();
  private static final LocalDate GRANTED = LocalDate.of(2011, 5, 1);
  private static final LocalDate SIGNED = LocalDate.of(2017, 3, 1);
  private static final LocalDate RECEIVED = LocalDate.of(2017, 3, 10);

  private final String name;
  private final int length;
  private final boolean serious;
  private final @Nullable String otherParty;
  private int step;
  private String operatorId = "";
  private String caseId = "";

  /**
   * @param name unique in a run
   * @param otherParty an operator to whom it may lease on, and with whom a case may be about a
   *     license lent
   * @param steps at most
   */
  OperatorLifecycle(String name, RandomGenerator random, @Nullable String otherParty, int steps) {
    this.name = name;
    int length = random.nextInt(4) == 0 ? 1 + random.nextInt(LENGTH) : LENGTH;
    this.length = Math.min(length, steps);
    this.serious = random.nextBoolean();
    this.otherParty = random.nextBoolean() ? otherParty : null;
  }

  /** What is asked next; empty at the end. */
  Optional<Operation> next() {
    return step >= length
        ? Optional.empty()
        : Optional.of(Operation.of(name + "-" + step, request()));
  }

  /** It was acknowledged. */
  void advance(JsonNode answer) {
    if (step == 0) {
      operatorId = answer.path("operatorId").asString();
    } else if (step == CASE) {
      caseId = answer.path("caseId").asString();
    }
    step++;
    if (step == LEASE && otherParty == null) {
      step++;
    }
  }

  /** Empty before it is registered. */
  String operatorId() {
    return operatorId;
  }

  private Request request() {
    OperatorRequests its = new OperatorRequests(operatorId, "B1-" + name, "33");
    return switch (step) {
      case 0 -> OperatorRequests.registration("企业 " + name, "33");
      case 1 -> its.serviceReport("CDN");
      case 2 -> its.license("MIIT", GRANTED, "32", "33");
      case 3 -> its.serviceCommitment("CDN", "MIIT", SIGNED, RECEIVED);
      case 4 -> its.evaluation("ISMS", "YD/T 2012");
      case 5 -> its.docking();
      case 6 -> its.failedAnnualCheck();
      case LEASE -> its.sublease("L-" + name, Objects.requireNonNull(otherParty));
      case CASE -> its.caseOpening(otherParty);
      default -> CaseStep.inOrder().get(step - CASE - 1).request(caseId, serious);
    };
  }
}
