package io.qinggui.license.rules.finding;

import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.platform.reference.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one lease.
 *
 * @param days on which it runs
 * @param terms one after the other, without a gap, over all of these days
 * @param because events that recorded it
 */
public record LeaseFacts(
    String leaseId,
    String lessorId,
    String lesseeId,
    Question.Resource resource,
    String province,
    Interval days,
    List<Terms> terms,
    List<String> because) {

  /** Copies the lists. */
  public LeaseFacts {
    terms = List.copyOf(terms);
    because = List.copyOf(because);
  }

  /**
   * What is agreed on some days.
   *
   * @param service what is operated with it; there when the purpose is to operate
   */
  public record Terms(Interval days, Question.Purpose purpose, @Nullable Service service) {}
}
