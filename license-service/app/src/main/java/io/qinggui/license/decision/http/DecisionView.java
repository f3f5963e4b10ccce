package io.qinggui.license.decision.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.rules.question.Answer;
import io.qinggui.license.rules.question.Verdict;
import io.qinggui.license.standing.http.ReasonView;
import io.qinggui.platform.web.read.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer, its fields in this order.
 *
 * @param information of questions about leases only; neither a reason nor a part of what {@code
 *     decisionId} is the hash of
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DecisionView(
    Verdict verdict,
    List<ReasonView> reasons,
    @Nullable LocalDate nextChangeAt,
    String validAt,
    String knownAt,
    String rulebook,
    String decisionId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<InformationView> information) {

  static DecisionView of(
      QuestionBody canonical,
      AsOf asOf,
      String rulebook,
      Answer answer,
      @Nullable List<InformationView> information) {
    List<ReasonView> reasons = ReasonView.of(answer.reasons());
    LocalDate nextChangeAt = answer.nextChangeAt();
    DecisionDigest digest =
        new DecisionDigest(
            canonical,
            asOf.validAt().toString(),
            asOf.knownAt().toString(),
            rulebook,
            answer.verdict(),
            reasons,
            nextChangeAt);
    return new DecisionView(
        answer.verdict(),
        reasons,
        nextChangeAt,
        digest.validAt(),
        digest.knownAt(),
        rulebook,
        digest.id(),
        information);
  }
}
