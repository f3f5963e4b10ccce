package io.qinggui.gateway.pages.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the description does not tell of a field, told by its name. */
final class FieldKinds {

  static final List<String> SYSTEMS =
      List.of("ICP_FILING", "RESOURCE_PLATFORM", "ISMS", "FACILITY_SECURITY", "NETWORK_SECURITY");
  static final List<String> FINDINGS =
      List.of(
          "UNLICENSED",
          "OUT_OF_REGION",
          "OUT_OF_SCOPE",
          "LEASED_TO_UNLICENSED",
          "ILLEGAL_SUPPLIER",
          "LAYERED_SUBLEASE",
          "CROSS_BORDER",
          "NEW_CUSTOMER_WHILE_BANNED",
          "LEASED_AGAINST_ORDER");
  static final List<String> DIMENSIONS =
      List.of(
          "INFRASTRUCTURE",
          "SERVICE_QUALITY",
          "NETWORK_SECURITY",
          "INFORMATION_SECURITY",
          "COMPLIANCE");

  private static final Map<String, Kind> BY_NAME =
      Map.ofEntries(
          Map.entry("province", Kind.PROVINCE),
          Map.entry("provinces", Kind.PROVINCES),
          Map.entry("issuer", Kind.AUTHORITY),
          Map.entry("addressee", Kind.AUTHORITY),
          Map.entry("listedBy", Kind.AUTHORITY),
          Map.entry("postComplaintsReferral.to", Kind.AUTHORITY),
          Map.entry("evidence", Kind.LONG_TEXT),
          Map.entry("text", Kind.LONG_TEXT),
          Map.entry("body", Kind.LONG_TEXT),
          Map.entry("note", Kind.LONG_TEXT),
          Map.entry("reason", Kind.LONG_TEXT),
          Map.entry("reasoning", Kind.LONG_TEXT),
          Map.entry("narrative", Kind.LONG_TEXT),
          Map.entry("description", Kind.LONG_TEXT),
          Map.entry("penalty", Kind.LONG_TEXT),
          Map.entry("remark", Kind.LONG_TEXT),
          Map.entry("deviation", Kind.LONG_TEXT),
          Map.entry("weighed", Kind.LONG_TEXT),
          Map.entry("measure", Kind.LONG_TEXT),
          Map.entry("how", Kind.LONG_TEXT));

  private FieldKinds() {}

  static Optional<Kind> of(String operationId, String name) {
    return Optional.ofNullable(BY_NAME.get(operationId + "." + name))
        .or(() -> Optional.ofNullable(BY_NAME.get(name)));
  }
}
