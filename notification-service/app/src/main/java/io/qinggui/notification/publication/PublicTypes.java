package io.qinggui.notification.publication;

import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.notification.contract.NotificationFact;
import io.qinggui.operator.contract.OperatorFact;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The CloudEvents types that the services publish. */
public final class PublicTypes {

  private PublicTypes() {}

  /** All that any contract has. */
  public static Set<String> all() {
    return Stream.of(
            OperatorFact.TYPES, LicenseFact.TYPES, InspectionFact.TYPES, NotificationFact.TYPES)
        .map(Map::keySet)
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
