package io.qinggui.license.finding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.language.FindingSubject;
import io.qinggui.license.language.TellFindings.Found;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A violation that facts and law prove.
 *
 * @param operatorId whose violation it is
 * @param otherPartyId who is linked with it
 * @param until first day without it, {@code null} when no end is known
 * @param because events behind it
 * @param leaseId the lease that it is about
 * @param observedBy the survey or spot check that saw it
 */
record FindingView(
    String findingId,
    String kind,
    String clause,
    String operatorId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String otherPartyId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String service,
    String province,
    LocalDate from,
    @Nullable LocalDate until,
    List<String> because,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String leaseId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String observedBy) {

  static FindingView of(String findingId, FindingSubject in, Found it) {
    return new FindingView(
        findingId,
        it.kind(),
        it.clause(),
        it.operatorId(),
        it.otherPartyId(),
        it.service(),
        it.province(),
        it.from(),
        it.until(),
        it.because(),
        in.leaseId(),
        in.observedBy());
  }
}
