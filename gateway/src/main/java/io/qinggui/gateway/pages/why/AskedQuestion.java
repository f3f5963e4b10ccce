package io.qinggui.gateway.pages.why;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The questions that can be asked about an operator, and the fields that each has. */
public enum AskedQuestion {
  /** May it operate a service in a province? */
  OPERATE("service", "province"),
  /** May it take new customers? */
  ACCEPT_CUSTOMER("service", "province"),
  /** May a license be renewed? */
  RENEW("licenseNumber", "appliedOn"),
  /** Does it pass the annual check of a year? */
  PASS_ANNUAL_CHECK("licenseNumber", "year"),
  /** May it be granted services? */
  GRANT("services", "provinces"),
  /** May its license be expanded? */
  EXPAND("licenseNumber", "services", "provinces"),
  /** May something be leased to it? */
  LEASE("lessorId", "resource", "purpose", "service", "province");

  private final String[] fields;

  AskedQuestion(String... fields) {
    this.fields = fields;
  }

  static Optional<AskedQuestion> named(String name) {
    return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
  }

  /** Its fields but for the operator and the clocks. */
  public List<String> fields() {
    return List.of(fields);
  }

  static boolean isList(String field) {
    return field.equals("services") || field.equals("provinces");
  }
}
