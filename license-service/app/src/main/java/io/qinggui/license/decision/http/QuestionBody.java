package io.qinggui.license.decision.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.rules.question.Question.Purpose;
import io.qinggui.license.rules.question.Question.Resource;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question as it is asked. Which fields it needs depends on what is asked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionBody(
    Kind question,
    @Nullable @ValidOperatorId String operatorId,
    @Nullable @ValidText(max = 100) String licenseNumber,
    @Nullable @ValidOperatorId String lessorId,
    @Nullable Resource resource,
    @Nullable Purpose purpose,
    @Nullable Service service,
    @Nullable @ValidProvince String province,
    @Nullable @Size(min = 1, max = 4) List<Service> services,
    @Nullable @Size(min = 1, max = 31) List<@ValidProvince String> provinces,
    @Nullable LocalDate appliedOn,
    @Nullable @Min(1949) @Max(2200) Integer year,
    @Nullable Instant validAt,
    @Nullable Instant knownAt) {

  enum Kind {
    OPERATE,
    ACCEPT_CUSTOMER,
    LEASE,
    GRANT,
    EXPAND,
    RENEW,
    PASS_ANNUAL_CHECK
  }
}
