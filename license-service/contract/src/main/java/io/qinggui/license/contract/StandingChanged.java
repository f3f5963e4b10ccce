package io.qinggui.license.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may do changed on a date: either a boundary of its timeline was passed, or facts
 * recorded later changed what applies. Also the record of the compacted topic {@link
 * LicenseFact#STANDING_TOPIC}.
 *
 * @param operatorId whose standing it is
 * @param changedOn first day on which these effects apply
 * @param effects all effects that apply from that day on; empty when nothing is held against the
 *     operator
 * @param nextChangeAt next day on which the effects change by themselves, absent when there is none
 * @param corrections CloudEvents ids of the withdrawals of facts about the operator since its
 *     latest standing was announced before; absent when there are none
 * @param current whether this is the standing on the day in Beijing on which it was recorded. Facts
 *     that come late bring older boundaries after newer ones; these are not current, and the
 *     current standing follows again as the last one. Absent when it was recorded before this was
 *     told
 */
public record StandingChanged(
    String operatorId,
    LocalDate changedOn,
    List<Effect> effects,
    @Nullable LocalDate nextChangeAt,
    @Nullable List<String> corrections,
    @Nullable Boolean current)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.standing-changed.v1";

  /** Copies the collections. */
  public StandingChanged {
    effects = List.copyOf(effects);
    corrections = corrections == null ? null : List.copyOf(corrections);
  }

  @Override
  public String subject() {
    return operatorId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
