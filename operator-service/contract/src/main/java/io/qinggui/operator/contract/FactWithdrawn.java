package io.qinggui.operator.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact that this service published was recorded wrongly and does not count any more. The right
 * fact, if any, is published after it and bears the CloudEvents extension {@code corrects}.
 *
 * @param operatorId whom that fact is about
 * @param eventId CloudEvents id of that fact
 * @param type stored type of that fact, without version
 * @param reason {@link #CORRECTED} or {@link #WITHDRAWN}; the officer's words are not published
 * @param countedFrom legal date from which that fact counted
 * @param replacedBy CloudEvents id of the right fact, absent when nothing takes its place
 */
public record FactWithdrawn(
    String operatorId,
    String eventId,
    String type,
    String reason,
    LocalDate countedFrom,
    @Nullable String replacedBy)
    implements OperatorFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.operator.fact-withdrawn.v1";

  /** Another fact takes the place of the wrong one. */
  public static final String CORRECTED = "CORRECTED";

  /** Nothing takes the place of the wrong fact. */
  public static final String WITHDRAWN = "WITHDRAWN";

  /** Of a fact, with the code of the reason. */
  public static FactWithdrawn of(
      String operatorId,
      String eventId,
      String type,
      LocalDate countedFrom,
      @Nullable String replacedBy) {
    return new FactWithdrawn(
        operatorId, eventId, type, reason(replacedBy), countedFrom, replacedBy);
  }

  /** The code of the reason: whether something takes the fact's place. */
  public static String reason(@Nullable String replacedBy) {
    return replacedBy == null ? WITHDRAWN : CORRECTED;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
