package io.qinggui.license.rules.question;

import static io.qinggui.license.rules.question.Question.Purpose.INTERNAL_OFFICE;
import static io.qinggui.license.rules.question.Question.Purpose.OPERATE_SERVICE;
import static io.qinggui.license.rules.question.Question.Resource.INTERNATIONAL_CIRCUIT;

import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Rule;
import io.qinggui.license.rules.standing.Scope;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.platform.reference.Service;
import java.util.Objects;
import java.util.stream.Stream;

/** L1 and L5: what a lessor looks at in its lessee; with L2 to L4, all rules of leasing. */
public final class Leasing {

  /** The lessee's license. */
  public static final Rule L1 =
      new Rule(
          "L1",
          "二(二)1",
          "Resources to operate a service are leased only to those who may operate it there; for"
              + " own use no license is asked for.");

  /** The lessee's credit. */
  public static final Rule L5 =
      new Rule(
          "L5",
          "三(三)",
          "The credit record of a lessee under caution is weighed; by itself it forbids nothing.");

  private Leasing() {}

  static Stream<Finding> findings(Question.Lease asked, Standing lessee, OperatorFacts lessor) {
    return Stream.of(
            lesseeLicense(asked, lessee),
            Supplier.findings(asked, lessee.facts(), lessor),
            asked.resource() == INTERNATIONAL_CIRCUIT
                ? CrossBorder.findings(asked, lessee.facts())
                : Stream.<Finding>empty(),
            lesseeCredit(lessee))
        .flatMap(it -> it);
  }

  private static Stream<Finding> lesseeLicense(Question.Lease asked, Standing lessee) {
    if (asked.purpose() != OPERATE_SERVICE) {
      return Stream.empty();
    }
    Service service = Objects.requireNonNull(asked.service());
    Scope here = Scope.of(service, asked.province());
    return Stream.concat(
        Assessment.operating(lessee, service, asked.province()),
        lessee.concerning(service, asked.province(), Effect.BARRED).stream()
            .map(
                it ->
                    Finding.deny(
                        Reason.of(
                            L1,
                            "LESSEE_NOT_LICENSED",
                            Effect.BARRED,
                            here,
                            it.interval(),
                            it.because()))));
  }

  private static Stream<Finding> lesseeCredit(Standing lessee) {
    return lessee.timeline().stream()
        .filter(it -> it.has(Effect.CREDIT_CAUTION))
        .flatMap(
            it ->
                Stream.of(
                    Finding.weigh(it),
                    Finding.weigh(
                        Reason.of(
                            L5,
                            "CREDIT_CAUTION",
                            Effect.CREDIT_CAUTION,
                            Scope.everywhere(),
                            it.interval(),
                            it.because()))));
  }

  /** A province, whatever the service. */
  static Scope province(String province) {
    return new Scope(null, null, province);
  }

  static boolean idcOrIsp(Service service) {
    return service == Service.IDC || service == Service.ISP;
  }

  static boolean forOwnOffice(Question.Lease asked) {
    return asked.purpose() == INTERNAL_OFFICE;
  }
}
