package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.List;

/** A license of the sample. */
record License(
    String number, Company holder, String issuer, List<String> provinces, LocalDate validUntil) {

  License {
    provinces = List.copyOf(provinces);
  }
}
