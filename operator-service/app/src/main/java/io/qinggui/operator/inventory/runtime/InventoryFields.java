package io.qinggui.operator.inventory.runtime;

import io.qinggui.operator.lease.http.LeaseBodies;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a line: those of a lease that is recorded alone. */
final class InventoryFields {

  static final String LEASE_NUMBER = "leaseNumber";
  static final String LESSOR = "lessorId";

  private static final Map<String, Class<?>> TYPES =
      Arrays.stream(LeaseBodies.Recording.class.getRecordComponents())
          .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));

  private InventoryFields() {}

  static boolean has(String name) {
    return TYPES.containsKey(name);
  }

  static boolean isNumber(String name) {
    return Integer.class.equals(TYPES.get(name));
  }
}
