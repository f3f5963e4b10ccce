package io.qinggui.inspection.annualcheck.http;

import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.AnnualCheckEvent;
import io.qinggui.inspection.language.AnnualCheckWithdrawn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The annual checks of a license, as the read model keeps them.
 *
 * @param operatorId the operator of the last conclusion
 * @param conclusions as recorded
 */
record LicenseChecks(String operatorId, List<AnnualCheckConcluded> conclusions) {

  /** Copies the list. */
  LicenseChecks {
    conclusions = List.copyOf(conclusions);
  }

  static LicenseChecks after(@Nullable LicenseChecks before, AnnualCheckEvent event) {
    return switch (event) {
      case AnnualCheckConcluded it -> with(before, it);
      case AnnualCheckWithdrawn it ->
          throw new IllegalStateException(it + " is no fact that counts");
    };
  }

  private static LicenseChecks with(@Nullable LicenseChecks before, AnnualCheckConcluded check) {
    List<AnnualCheckConcluded> conclusions =
        before == null ? new ArrayList<>() : new ArrayList<>(before.conclusions());
    conclusions.add(check);
    return new LicenseChecks(check.operatorId(), conclusions);
  }
}
