package io.qinggui.license.application.http;

import io.qinggui.license.http.GrantBody;
import io.qinggui.license.language.ApplicationKind;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidIssuer;
import io.qinggui.platform.web.input.ValidLicenseNumber;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.Noted;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of an application and of its steps. */
final class ApplicationBodies {

  private ApplicationBodies() {}

  record Submission(
      ApplicationKind kind,
      @ValidOperatorId String operatorId,
      @ValidIssuer String issuer,
      @Nullable @ValidLicenseNumber String licenseNumber,
      @Nullable @Size(max = 4) List<GrantBody> grants,
      @Nullable @ValidOperatorId String successorId,
      LocalDate submittedOn)
      implements Noted {}

  record Acceptance(LocalDate acceptedOn) implements Noted {}

  record SupplementRequest(
      LocalDate requestedOn, @Size(max = 50) List<@ValidText(max = 500) String> missing)
      implements Noted {}

  record Supplement(LocalDate suppliedOn) implements Noted {}

  record Withdrawal(LocalDate withdrawnOn) implements Noted {}

  record Refusal(LocalDate decidedOn, @Size(max = 50) List<@ValidText(max = 500) String> grounds)
      implements Noted {}

  record Approval(
      LocalDate decidedOn,
      @Nullable @ValidLicenseNumber String licenseNumber,
      @Nullable LocalDate grantedOn,
      @Nullable LocalDate validUntil,
      @Nullable LocalDate noticeGivenOn,
      @Nullable @MultiLine @ValidText(max = 2000) String weighed)
      implements Noted {}

  enum Outcome {
    PASSED,
    FAILED
  }

  record ApplicantEvaluationBody(
      RequiredSystem system,
      @Size(max = 31) List<@ValidProvince String> provinces,
      Outcome outcome,
      @ValidText(max = 200) String standard,
      LocalDate concludedOn,
      @ValidText(max = 200) String evaluator)
      implements Noted {}
}
