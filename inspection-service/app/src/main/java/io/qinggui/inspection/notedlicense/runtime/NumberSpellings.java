package io.qinggui.inspection.notedlicense.runtime;

import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.language.LicenseWithdrawalNoted;
import io.qinggui.inspection.language.NotedLicenseEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a number is spelled in the register of licenses: in one way, unless licenses were registered
 * before numbers were compared in their canonical form.
 *
 * @param licenseNumbers the one noted last at the end
 */
record NumberSpellings(List<String> licenseNumbers) {

  /** After what was noted next. */
  static @Nullable NumberSpellings after(
      @Nullable NumberSpellings before, NotedLicenseEvent event) {
    Stream<String> others =
        before == null
            ? Stream.empty()
            : before.licenseNumbers().stream().filter(it -> !it.equals(event.licenseNumber()));
    List<String> now =
        switch (event) {
          case LicenseNoted noted ->
              Stream.concat(others, Stream.of(noted.licenseNumber())).toList();
          case LicenseWithdrawalNoted gone -> others.toList();
        };
    return now.isEmpty() ? null : new NumberSpellings(now);
  }
}
