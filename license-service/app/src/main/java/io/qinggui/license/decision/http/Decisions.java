package io.qinggui.license.decision.http;

import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.question.Answer;
import io.qinggui.license.rules.question.Assessment;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.standing.runtime.LicenseHolders;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.Clocks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers questions from this service's ledger. */
public final class Decisions {

  /** Stands for the holder of a license that nobody knows. Nothing is recorded about it. */
  private static final String NOBODY = "";

  private final Standings standings;
  private final LicenseHolders holders;
  private final Clocks clocks;

  /**
   * @param standings what is known about operators
   * @param holders whose licenses they are
   * @param clocks resolve the two clocks
   */
  public Decisions(Standings standings, LicenseHolders holders, Clocks clocks) {
    this.standings = standings;
    this.holders = holders;
    this.clocks = clocks;
  }

  /** The clocks of questions that name none: one moment for all that are asked together. */
  AsOf now() {
    return clocks.asOf(null, null, "");
  }

  /**
   * The answer to one question.
   *
   * @param at pointer to the question in its request
   * @param now clocks that it does not name
   */
  DecisionView answer(String at, QuestionBody body, Caller caller, AsOf now) {
    Inquiry inquiry = Inquiries.read(at, body);
    AsOf asOf = clocks(at, body, now);
    requireEntitled(caller, subject(inquiry, asOf), inquiry);
    return answer(inquiry, asOf);
  }

  /** The answer to a question of the service itself. */
  DecisionView answer(QuestionBody body, AsOf asOf) {
    return answer(Inquiries.read("", body), asOf);
  }

  private DecisionView answer(Inquiry inquiry, AsOf asOf) {
    Standing standing = standings.knownAt(subject(inquiry, asOf), asOf.knownAt());
    Answer answer =
        Assessment.answer(inquiry.question(), standing, lessor(inquiry, asOf), asOf.validDate());
    return DecisionView.of(
        inquiry.canonical(),
        asOf,
        standing.rulebook().version(),
        answer,
        information(inquiry, standing, asOf));
  }

  private static @Nullable List<InformationView> information(
      Inquiry inquiry, Standing standing, AsOf asOf) {
    return inquiry.lessorId() == null
        ? null
        : standing.facts().creditEvaluationOn(asOf.validDate()).stream()
            .map(InformationView::of)
            .toList();
  }

  private AsOf clocks(String at, QuestionBody body, AsOf now) {
    Instant validAt = body.validAt() == null ? now.validAt() : body.validAt();
    return body.knownAt() == null
        ? new AsOf(validAt, now.knownAt())
        : clocks.asOf(validAt, body.knownAt(), at + "/knownAt");
  }

  private String subject(Inquiry inquiry, AsOf asOf) {
    String named = inquiry.operatorId();
    if (named != null) {
      return named;
    }
    return Optional.ofNullable(inquiry.licenseNumber())
        .flatMap(number -> holder(number, asOf))
        .orElse(NOBODY);
  }

  private Optional<String> holder(String licenseNumber, AsOf asOf) {
    return holders
        .holder(licenseNumber, asOf.knownAt())
        .map(it -> standings.holderOn(asOf.validDate(), licenseNumber, it, asOf.knownAt()));
  }

  private @Nullable OperatorFacts lessor(Inquiry inquiry, AsOf asOf) {
    String lessor = inquiry.lessorId();
    return lessor == null ? null : standings.factsKnownAt(lessor, asOf.knownAt());
  }

  /** An operator asks about itself, in a lease on either side. */
  private static void requireEntitled(Caller caller, String operatorId, Inquiry inquiry) {
    String lessor = inquiry.lessorId();
    caller.require(
        caller.mayReadOperator(operatorId) || (lessor != null && caller.isOperator(lessor)));
  }
}
