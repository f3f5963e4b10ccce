package io.qinggui.operator.lease.http;

import io.qinggui.lease.Prefix;
import io.qinggui.lease.PrefixException;
import io.qinggui.lease.Purpose;
import io.qinggui.lease.Resource;
import io.qinggui.operator.language.LeaseCommand.ChangeLease;
import io.qinggui.operator.language.LeaseCommand.EndLease;
import io.qinggui.operator.language.LeaseCommand.RecordLease;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.write.Noted;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is asked for leases. */
public final class LeaseBodies {

  /** Ten Tbit/s in Mbit/s: nobody leases more at once. */
  private static final int MOST_MBPS = 10_000_000;

  private LeaseBodies() {}

  /**
   * A lease.
   *
   * @param leaseNumber the lessor's own
   * @param identifier a prefix, the number of a circuit, or free text for bandwidth
   */
  public record Recording(
      @ValidText(max = 100) String leaseNumber,
      @ValidOperatorId String lessorId,
      @ValidOperatorId String lesseeId,
      Resource resource,
      @ValidText(max = 100) String identifier,
      @ValidProvince String province,
      @Nullable Service service,
      Purpose purpose,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable @ValidLeaseId String outOf,
      @Nullable @Min(1) @Max(MOST_MBPS) Integer mbps)
      implements Noted {

    /**
     * @param registered whether an operator is
     * @param at pointer to the body
     * @throws ProblemException 422 when the identifier is no canonical prefix
     */
    public RecordLease command(Filer filer, Predicate<String> registered, String at) {
      return new RecordLease(
          leaseNumber,
          lessorId,
          lesseeId,
          resource,
          canonical(at + "/identifier"),
          province,
          service == null ? null : service.name(),
          purpose,
          from,
          until,
          outOf,
          mbps,
          filer,
          registered.test(lessorId),
          registered.test(lesseeId));
    }

    private String canonical(String at) {
      return resource == Resource.IP_PREFIX ? prefix(identifier, at).toString() : identifier;
    }
  }

  /** Other terms; what is absent stays. */
  record Changes(
      LocalDate changedOn,
      @Nullable LocalDate until,
      @Nullable @Min(1) @Max(MOST_MBPS) Integer mbps,
      @Nullable Purpose purpose,
      @Nullable Service service)
      implements Noted {

    ChangeLease command(String leaseId, Filer filer, LocalDate today) {
      return new ChangeLease(
          leaseId,
          changedOn,
          until,
          mbps,
          purpose,
          service == null ? null : service.name(),
          filer,
          today);
    }
  }

  /**
   * The end of a lease.
   *
   * @param endedOn first day on which it runs no more
   */
  record End(LocalDate endedOn, @MultiLine @ValidText(max = 500) String reason) implements Noted {

    EndLease command(String leaseId, Filer filer, LocalDate today) {
      return new EndLease(leaseId, endedOn, reason, filer, today);
    }
  }

  /**
   * A prefix.
   *
   * @throws ProblemException 422 at the pointer
   */
  static Prefix prefix(String text, String at) {
    try {
      return Prefix.parse(text);
    } catch (PrefixException e) {
      throw ProblemException.invalid(at, e.code());
    }
  }

  /**
   * An address or a prefix.
   *
   * @throws ProblemException 422 at the pointer
   */
  static Prefix addressOrPrefix(String text, String at) {
    try {
      return Prefix.parseAddressOrPrefix(text);
    } catch (PrefixException e) {
      throw ProblemException.invalid(at, e.code());
    }
  }
}
