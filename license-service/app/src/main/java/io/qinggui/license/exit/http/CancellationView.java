package io.qinggui.license.exit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import io.qinggui.license.language.RecordedFinding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a license on application.
 *
 * @param findings what the issuer had to weigh; absent when there was nothing
 */
public record CancellationView(
    LocalDate appliedOn,
    LocalDate cancelledOn,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<RecordedFinding> findings) {

  /** What was recorded. */
  public static CancellationView of(LicenseCancelled it) {
    return new CancellationView(it.appliedOn(), it.cancelledOn(), it.findings());
  }
}
