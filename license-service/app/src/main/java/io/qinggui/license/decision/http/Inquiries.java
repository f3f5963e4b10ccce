package io.qinggui.license.decision.http;

import io.qinggui.license.rules.question.Question;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** From what is asked to a whole question. Half a question is refused, each missing field named. */
final class Inquiries {

  private final String at;
  private final QuestionBody body;
  private final List<FieldProblem> missing = new ArrayList<>();

  private Inquiries(String at, QuestionBody body) {
    this.at = at;
    this.body = body;
  }

  /**
   * The question in a body.
   *
   * @param at pointer to the body
   * @throws ProblemException 422 when something is missing
   */
  static Inquiry read(String at, QuestionBody body) {
    return new Inquiries(at, body).read();
  }

  private Inquiry read() {
    return switch (body.question()) {
      case OPERATE -> {
        requirePlace();
        yield aboutPlace(new Question.Operate(need(body.service()), need(body.province())));
      }
      case ACCEPT_CUSTOMER -> {
        requirePlace();
        yield aboutPlace(new Question.AcceptCustomer(need(body.service()), need(body.province())));
      }
      case LEASE -> lease();
      case GRANT -> scope((services, provinces) -> new Question.Grant(services, provinces));
      case EXPAND ->
          scope(
              (services, provinces) ->
                  new Question.Expand(body.licenseNumber(), services, provinces));
      case RENEW -> renew();
      case PASS_ANNUAL_CHECK -> annualCheck();
    };
  }

  private void requirePlace() {
    require("operatorId", body.operatorId());
    require("service", body.service());
    require("province", body.province());
    refuseHalf();
  }

  private Inquiry aboutPlace(Question question) {
    QuestionBody canonical =
        new Canonical(body).withOperator().withService().withProvince().question();
    return new Inquiry(body.operatorId(), null, null, question, canonical);
  }

  private Inquiry lease() {
    require("lessorId", body.lessorId());
    require("resource", body.resource());
    require("purpose", body.purpose());
    require("operatorId", body.operatorId());
    if (body.purpose() == Question.Purpose.OPERATE_SERVICE) {
      require("service", body.service());
    }
    require("province", body.province());
    refuseHalf();
    Question question =
        new Question.Lease(
            need(body.lessorId()),
            need(body.resource()),
            need(body.purpose()),
            body.service(),
            need(body.province()));
    QuestionBody canonical =
        new Canonical(body).withOperator().withLease().withService().withProvince().question();
    return new Inquiry(body.operatorId(), null, body.lessorId(), question, canonical);
  }

  private interface Scoped {
    Question of(Set<Service> services, Set<String> provinces);
  }

  private Inquiry scope(Scoped scoped) {
    if (body.licenseNumber() == null) {
      require("operatorId", body.operatorId());
    }
    require("services", body.services());
    require("provinces", body.provinces());
    refuseHalf();
    Question question =
        scoped.of(new TreeSet<>(need(body.services())), new TreeSet<>(need(body.provinces())));
    QuestionBody canonical =
        new Canonical(body).withOperator().withLicense().withScope().question();
    return new Inquiry(body.operatorId(), body.licenseNumber(), null, question, canonical);
  }

  private Inquiry renew() {
    require("licenseNumber", body.licenseNumber());
    refuseHalf();
    Question question = new Question.Renew(need(body.licenseNumber()), body.appliedOn());
    QuestionBody canonical =
        new Canonical(body).withOperator().withLicense().withAppliedOn().question();
    return new Inquiry(body.operatorId(), body.licenseNumber(), null, question, canonical);
  }

  private Inquiry annualCheck() {
    require("licenseNumber", body.licenseNumber());
    require("year", body.year());
    refuseHalf();
    Question question = new Question.PassAnnualCheck(need(body.licenseNumber()), need(body.year()));
    QuestionBody canonical = new Canonical(body).withOperator().withLicense().withYear().question();
    return new Inquiry(body.operatorId(), body.licenseNumber(), null, question, canonical);
  }

  private void require(String field, @Nullable Object value) {
    if (value == null) {
      missing.add(FieldProblem.at(at + "/" + field, "required"));
    }
  }

  private void refuseHalf() {
    if (!missing.isEmpty()) {
      throw ProblemException.invalid(missing);
    }
  }

  private static <T> T need(@Nullable T value) {
    return Objects.requireNonNull(value, "required before");
  }
}
