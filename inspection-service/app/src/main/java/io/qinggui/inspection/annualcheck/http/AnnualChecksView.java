package io.qinggui.inspection.annualcheck.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.platform.projection.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The annual checks of a license as clients see them.
 *
 * @param conclusions as recorded; the last one of a year counts
 */
record AnnualChecksView(
    String licenseNumber,
    String operatorId,
    List<ConcludedYear> conclusions,
    @JsonIgnore long version) {

  record ConcludedYear(
      int year,
      String outcome,
      String concludedOn,
      List<String> reasons,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String deviation) {

    static ConcludedYear of(AnnualCheckConcluded check) {
      return new ConcludedYear(
          check.year(),
          check.outcome(),
          check.concludedOn().toString(),
          check.reasons(),
          check.deviation());
    }
  }

  static AnnualChecksView of(Versioned<LicenseChecks> license) {
    return new AnnualChecksView(
        license.key(),
        license.view().operatorId(),
        license.view().conclusions().stream().map(ConcludedYear::of).toList(),
        license.version());
  }
}
