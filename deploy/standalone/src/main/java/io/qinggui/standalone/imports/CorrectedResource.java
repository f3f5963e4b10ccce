package io.qinggui.standalone.imports;

import io.qinggui.standalone.service.ServiceApp;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be corrected by {@code corrections.csv}, and the service that has recorded it. */
enum CorrectedResource {
  OPERATORS(ServiceApp.OPERATOR),
  LICENSES(ServiceApp.LICENSE),
  APPLICATIONS(ServiceApp.LICENSE),
  ANNUAL_CHECKS(ServiceApp.INSPECTION),
  CASES(ServiceApp.INSPECTION);

  private final ServiceApp service;

  CorrectedResource(ServiceApp service) {
    this.service = service;
  }

  ServiceApp service() {
    return service;
  }

  /** As in paths and in the column {@code resource}. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String texts() {
    return Arrays.stream(values()).map(CorrectedResource::text).collect(Collectors.joining(", "));
  }

  static Optional<CorrectedResource> of(Line line) {
    String text = line.cell("resource").orElse("");
    return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
  }
}
