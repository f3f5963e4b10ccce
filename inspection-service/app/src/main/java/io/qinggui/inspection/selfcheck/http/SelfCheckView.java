package io.qinggui.inspection.selfcheck.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.selfcheck.SelfCheckRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A self-check as clients see it.
 *
 * @param overdue whether a problem should have been put right by now and was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SelfCheckView(
    String selfCheckId,
    String operatorId,
    List<String> onBehalfOf,
    Period period,
    LocalDate submittedOn,
    @Nullable Responsible responsible,
    List<ItemView> items,
    boolean overdue) {

  /** First and last day. */
  record Period(LocalDate from, LocalDate to) {}

  /** Who answers for it; for officers and for who submitted it. */
  record Responsible(String name, String title) {}

  /**
   * An item.
   *
   * @param n its number, from 1
   * @param completedOn when a problem was put right
   * @param how that was done
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemView(
      int n,
      String item,
      String scope,
      String outcome,
      @Nullable String description,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate completedOn,
      @Nullable String how,
      @Nullable Boolean overdue) {}

  /**
   * As it is on a day.
   *
   * @param withNames whether who answers for it is shown
   */
  static SelfCheckView of(SelfCheckRecord it, LocalDate today, boolean withNames) {
    var submitted = it.submitted();
    List<ItemView> items = new ArrayList<>();
    for (int i = 0; i < submitted.items().size(); i++) {
      var item = submitted.items().get(i);
      var done = it.rectified(i + 1);
      boolean problem = item.outcome().equals(SelfCheckRules.PROBLEM);
      items.add(
          new ItemView(
              i + 1,
              item.item(),
              item.scope(),
              item.outcome(),
              item.description(),
              item.dueOn(),
              done.map(each -> each.completedOn()).orElse(null),
              done.map(each -> each.how()).orElse(null),
              problem ? it.isOverdue(i + 1, today) : null));
    }
    return new SelfCheckView(
        submitted.selfCheckId(),
        submitted.operatorId(),
        submitted.onBehalfOf(),
        new Period(submitted.from(), submitted.to()),
        submitted.submittedOn(),
        withNames
            ? new Responsible(submitted.responsibleName(), submitted.responsibleTitle())
            : null,
        items,
        it.isOverdue(today));
  }
}
