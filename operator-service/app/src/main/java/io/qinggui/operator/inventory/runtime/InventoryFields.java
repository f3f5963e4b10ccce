package io.qinggui.operator.inventory.runtime;

import java.util.Set;

/** The fields of a line: those of a lease that is recorded. */
final class InventoryFields {

  static final String LEASE_NUMBER = "leaseNumber";
  static final String LESSOR = "lessorId";

  static final Set<String> ALL =
      Set.of(
          LEASE_NUMBER,
          LESSOR,
          "lesseeId",
          "resource",
          "identifier",
          "province",
          "service",
          "purpose",
          "from",
          "until",
          "outOf",
          "mbps");

  private InventoryFields() {}
}
