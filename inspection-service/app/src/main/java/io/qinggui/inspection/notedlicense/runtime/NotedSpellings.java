package io.qinggui.inspection.notedlicense.runtime;

import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.LicenseNumber;
import io.qinggui.platform.web.input.LicenseSpellings;

/** Finds the spelling under which a license was noted. */
final class NotedSpellings implements LicenseSpellings {

  private final NotedLicenses licenses;
  private final ReadModel<NumberSpellings> spellings;

  NotedSpellings(NotedLicenses licenses, ReadModel<NumberSpellings> spellings) {
    this.licenses = licenses;
    this.spellings = spellings;
  }

  @Override
  public String onRecord(String written) {
    if (licenses.find(written).isPresent()) {
      return written;
    }
    return spellings
        .get(LicenseNumber.canonical(written))
        .map(Versioned::view)
        .map(it -> it.licenseNumbers().getLast())
        .orElse(written);
  }
}
