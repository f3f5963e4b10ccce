package io.qinggui.inspection.annualcheck.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.platform.projection.Versioned;
import java.util.List;

/**
 * The annual checks of a license as clients see them.
 *
 * @param conclusions as recorded; the last one of a year counts
 */
record AnnualChecksView(
    String licenseNumber,
    String operatorId,
    List<Conclusion> conclusions,
    @JsonIgnore long version) {

  record Conclusion(int year, String outcome, String concludedOn, List<String> reasons) {

    static Conclusion of(AnnualCheckConcluded check) {
      return new Conclusion(
          check.year(), check.outcome(), check.concludedOn().toString(), check.reasons());
    }
  }

  static AnnualChecksView of(Versioned<LicenseChecks> license) {
    return new AnnualChecksView(
        license.key(),
        license.view().operatorId(),
        license.view().conclusions().stream().map(Conclusion::of).toList(),
        license.version());
  }
}
