package io.qinggui.license.act.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.language.LicenseEvent.LicenseSuspended;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which a license is not in force; open while {@code until} is {@code null}. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SuspensionView(LocalDate from, @Nullable LocalDate until, String basis) {

  /** What was recorded. */
  public static SuspensionView of(LicenseSuspended it) {
    return new SuspensionView(it.from(), it.until(), it.basis());
  }
}
