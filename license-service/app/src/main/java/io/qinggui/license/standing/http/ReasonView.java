package io.qinggui.license.standing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason as it is told, its fields in this order.
 *
 * @param effect absent ({@code null}) for what only explains an answer
 * @param service every service when {@code null}
 * @param province every province when {@code null}
 * @param from since ever when {@code null}
 * @param until first day without it; open when {@code null}
 * @param because ids of the events behind it, where they were born
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReasonView(
    String rule,
    String code,
    String clause,
    @Nullable Effect effect,
    @Nullable Service service,
    @Nullable String province,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<String> because,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String licenseNumber,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer year,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RequiredSystem> missingSystems) {

  /** The reason, as it is told. */
  public static ReasonView of(Reason reason) {
    return new ReasonView(
        reason.rule().id(),
        reason.code(),
        reason.clause(),
        reason.effect(),
        reason.scope().service(),
        reason.scope().province(),
        reason.interval().start().orElse(null),
        reason.interval().end().orElse(null),
        reason.because(),
        reason.scope().license(),
        reason.year(),
        reason.systems());
  }

  /** All of them, in their order. */
  public static List<ReasonView> of(List<Reason> reasons) {
    List<ReasonView> views = new ArrayList<>(reasons.size());
    for (Reason each : reasons) {
      views.add(of(each));
    }
    return views;
  }
}
