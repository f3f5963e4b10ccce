package io.qinggui.standalone.imports;

import io.qinggui.standalone.service.ServiceApp;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be corrected by {@code corrections.csv}, and the service that has recorded it. */
enum CorrectedResource {
  OPERATORS(ServiceApp.OPERATOR, "operatorId"),
  LICENSES(ServiceApp.LICENSE, "licenseNumber"),
  APPLICATIONS(ServiceApp.LICENSE, "applicationId"),
  CALENDARS(ServiceApp.LICENSE, "year"),
  ANNUAL_CHECKS(ServiceApp.INSPECTION, "licenseNumber"),
  CASES(ServiceApp.INSPECTION, "caseId"),
  LEASES(ServiceApp.OPERATOR, "leaseId"),
  SURVEYS(ServiceApp.INSPECTION, "surveyId");

  private final ServiceApp service;
  private final String keyField;

  /**
   * @param keyField where each of its facts has the key
   */
  CorrectedResource(ServiceApp service, String keyField) {
    this.service = service;
    this.keyField = keyField;
  }

  ServiceApp service() {
    return service;
  }

  String keyField() {
    return keyField;
  }

  /** Whether its ids are the register's own, so that a file need not know them. */
  boolean hasAssignedIds() {
    return this == APPLICATIONS || this == CASES || this == LEASES || this == SURVEYS;
  }

  /**
   * One of them, below {@code /api/v1}.
   *
   * @param key encoded
   */
  String path(String key) {
    return "/" + text() + "/" + key;
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
