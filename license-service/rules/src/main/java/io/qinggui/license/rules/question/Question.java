package io.qinggui.license.rules.question;

import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be asked about an operator on a legal date. */
public sealed interface Question {

  /** May it operate the service in the province? */
  record Operate(Service service, String province) implements Question {}

  /** May it take a new customer, or a new contract, for the service in the province? */
  record AcceptCustomer(Service service, String province) implements Question {}

  /**
   * May the lessor lease the resource to it, the lessee, for this purpose?
   *
   * @param service that it is to operate; for other purposes {@code null} will do
   */
  record Lease(
      String lessorId,
      Resource resource,
      Purpose purpose,
      @Nullable Service service,
      String province)
      implements Question {
    public Lease {
      if (purpose == Purpose.OPERATE_SERVICE && service == null) {
        throw new IllegalArgumentException("to operate which service?");
      }
    }
  }

  /** Has it passed what new licenses for these services in these provinces need? */
  record Grant(Set<Service> services, Set<String> provinces) implements Question {
    public Grant {
      services = Set.copyOf(services);
      provinces = Set.copyOf(provinces);
    }
  }

  /**
   * Has it passed what more coverage of these services, in these provinces, needs?
   *
   * @param license the license to be expanded; any that it holds when {@code null}
   */
  record Expand(@Nullable String license, Set<Service> services, Set<String> provinces)
      implements Question {
    public Expand {
      services = Set.copyOf(services);
      provinces = Set.copyOf(provinces);
    }
  }

  /**
   * May the license be renewed?
   *
   * @param appliedOn when the renewal was or will be applied for; on the date asked about when
   *     {@code null}
   */
  record Renew(String license, @Nullable LocalDate appliedOn) implements Question {}

  /** May the license pass the annual check of the year? */
  record PassAnnualCheck(String license, int year) implements Question {}

  /** What is leased, 二(二). */
  enum Resource {
    CIRCUIT,
    INTERNATIONAL_CIRCUIT,
    IP_PREFIX,
    BANDWIDTH
  }

  /** What it is leased for, 二(二). */
  enum Purpose {
    /** To operate a telecom service with it. */
    OPERATE_SERVICE,
    /** For the lessee's own use. */
    OWN_USE,
    /** For the lessee's own office, across the border. */
    INTERNAL_OFFICE
  }
}
