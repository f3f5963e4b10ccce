package io.qinggui.operator.heldlicense;

import io.qinggui.operator.language.HeldLicenseEvent;
import io.qinggui.operator.language.HeldLicenseEvent.LicenseNoted;
import io.qinggui.operator.language.HeldLicenseEvent.LicenseWithdrawalNoted;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The licenses of one operator. A withdrawal may be noted before the registration that it is of.
 *
 * @param registrations license numbers by the event that registered them
 * @param withdrawn events that do not count any more
 */
public record HeldLicenses(Map<String, String> registrations, Set<String> withdrawn) {

  /** None. */
  public static final HeldLicenses NONE = new HeldLicenses(Map.of(), Set.of());

  /** The numbers of those in the register, in order, each once. */
  public Collection<String> numbers() {
    Set<String> numbers = new TreeSet<>();
    registrations.forEach(
        (event, number) -> {
          if (!withdrawn.contains(event)) {
            numbers.add(number);
          }
        });
    return numbers;
  }

  /** Whether this has been noted before. */
  boolean includes(HeldLicenseEvent note) {
    return switch (note) {
      case LicenseNoted it -> registrations.containsKey(it.eventId());
      case LicenseWithdrawalNoted it -> withdrawn.contains(it.eventId());
    };
  }

  /** With one more note. */
  public HeldLicenses with(HeldLicenseEvent note) {
    return switch (note) {
      case LicenseNoted it -> {
        Map<String, String> more = new TreeMap<>(registrations);
        more.put(it.eventId(), it.licenseNumber());
        yield new HeldLicenses(Map.copyOf(more), withdrawn);
      }
      case LicenseWithdrawalNoted it -> {
        Set<String> more = new HashSet<>(withdrawn);
        more.add(it.eventId());
        yield new HeldLicenses(registrations, Set.copyOf(more));
      }
    };
  }
}
