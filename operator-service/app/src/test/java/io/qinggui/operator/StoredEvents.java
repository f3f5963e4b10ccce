package io.qinggui.operator;

import static io.qinggui.operator.Examples.CARRIER;
import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.YUEHE;

import io.qinggui.operator.language.CircuitFileEvent.CircuitFactWithdrawn;
import io.qinggui.operator.language.CircuitFileEvent.CircuitPurposeAcknowledged;
import io.qinggui.operator.language.CircuitFileEvent.InternationalCircuitFiled;
import io.qinggui.operator.language.HeldLicenseEvent.LicenseNoted;
import io.qinggui.operator.language.HeldLicenseEvent.LicenseWithdrawalNoted;
import io.qinggui.operator.language.LeaseEvent.LeaseChanged;
import io.qinggui.operator.language.LeaseEvent.LeaseEnded;
import io.qinggui.operator.language.LeaseEvent.LeaseFactWithdrawn;
import io.qinggui.operator.language.LeaseEvent.LeaseRecorded;
import io.qinggui.operator.language.LeaseFindingEvent.LeaseFindingNoted;
import io.qinggui.operator.language.LeaseFindingEvent.LeaseFindingWithdrawalNoted;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterEvent.CreditRecordAdded;
import io.qinggui.operator.language.RegisterEvent.CreditRecordRemoved;
import io.qinggui.operator.language.RegisterEvent.CrossBorderApproved;
import io.qinggui.operator.language.RegisterEvent.FactWithdrawn;
import io.qinggui.operator.language.RegisterEvent.OperatorAffiliated;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.operator.language.RegisterEvent.OperatorRenamed;
import io.qinggui.operator.language.RegisterEvent.OperatorSucceeded;
import io.qinggui.operator.language.RegisterEvent.ServiceReported;
import io.qinggui.operator.language.SuccessionEvent.SuccessionNoted;
import io.qinggui.operator.language.SuccessionEvent.SuccessionWithdrawalNoted;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One of each event that the service stores, with everything filled in. */
public final class StoredEvents {

  /** Stands in whatever must not be published. */
  public static final String SECRET = "内部";

  private static final String LEASE = "LS-6A2E1F0C9B7D4431";

  /** What is published. */
  public static final List<OperatorEvent> PUBLIC =
      List.of(
          new OperatorRegistered(
              QINGXI, QINGXI, "杭州清溪数据有限公司", "ENTERPRISE", "33", LocalDate.of(2017, 2, 1)),
          new OperatorRenamed(QINGXI, "杭州清溪科技有限公司", LocalDate.of(2017, 5, 10)),
          new OperatorSucceeded(QINGXI, YUEHE, "MERGER", LocalDate.of(2018, 3, 1)),
          new ServiceReported(QINGXI, "CDN", "33", LocalDate.of(2015, 6, 1)),
          new CreditRecordAdded(
              QINGXI,
              "CR-A27XF3P2D-0000000000000001",
              "LAYERED_SUBLEASE",
              LocalDate.of(2017, 8, 1),
              LocalDate.of(2017, 8, 15),
              "33",
              "CASE-33-0000000000000001"),
          new CreditRecordRemoved(
              QINGXI, "CR-A27XF3P2D-0000000000000001", LocalDate.of(2018, 2, 1), SECRET),
          new CrossBorderApproved(
              QINGXI, "工信部跨境〔2017〕12号", LocalDate.of(2017, 5, 2), LocalDate.of(2022, 5, 1)),
          new InternationalCircuitFiled(
              CARRIER,
              QINGXI,
              "INTERNAL_OFFICE",
              LocalDate.of(2017, 2, 20),
              LocalDate.of(2017, 2, 21)),
          new CircuitPurposeAcknowledged(
              CARRIER,
              QINGXI,
              "INTERNAL_OFFICE",
              LocalDate.of(2017, 2, 20),
              LocalDate.of(2017, 2, 21)),
          new OperatorAffiliated(
              QINGXI, "示例集团", LocalDate.of(2016, 1, 1), LocalDate.of(2019, 12, 31)),
          new FactWithdrawn(
              QINGXI,
              "event-2",
              "io.qinggui.operator.service-reported",
              SECRET,
              LocalDate.of(2015, 6, 1),
              "event-3"),
          new CircuitFactWithdrawn(
              CARRIER,
              QINGXI,
              "event-4",
              "io.qinggui.operator.international-circuit-filed",
              SECRET,
              LocalDate.of(2017, 2, 20),
              "event-5"),
          new LeaseRecorded(
              LEASE,
              "ZJ-IP-2017-0042",
              CARRIER,
              QINGXI,
              "IP_PREFIX",
              "203.0.113.0/24",
              "33",
              "IDC",
              "OPERATE_SERVICE",
              LocalDate.of(2017, 2, 1),
              LocalDate.of(2018, 1, 31),
              "LS-0D5B22C9A41E7F60",
              1000),
          new LeaseChanged(
              LEASE,
              CARRIER,
              QINGXI,
              LocalDate.of(2017, 6, 1),
              LocalDate.of(2019, 1, 31),
              2000,
              "OPERATE_SERVICE",
              "ISP"),
          new LeaseEnded(LEASE, CARRIER, QINGXI, LocalDate.of(2017, 12, 1), SECRET),
          new LeaseFactWithdrawn(
              LEASE,
              CARRIER,
              QINGXI,
              "event-6",
              "io.qinggui.operator.lease-ended",
              SECRET,
              LocalDate.of(2017, 12, 1),
              "event-7"));

  /** What was noted from other services. */
  public static final List<OperatorEvent> NOTED =
      List.of(
          new LeaseFindingNoted(
              LEASE, "VF-2F0C94A1B37E55D8", "LAYERED_SUBLEASE", LocalDate.of(2017, 5, 1)),
          new LeaseFindingWithdrawalNoted(LEASE, "VF-2F0C94A1B37E55D8", LocalDate.of(2017, 9, 1)),
          new LicenseNoted(QINGXI, "浙B1-20140026", "event-1", LocalDate.of(2014, 5, 1)),
          new LicenseWithdrawalNoted(QINGXI, "event-1", LocalDate.of(2014, 5, 1)),
          new SuccessionNoted("event-2", QINGXI, YUEHE, LocalDate.of(2018, 3, 1)),
          new SuccessionWithdrawalNoted("event-2", LocalDate.of(2018, 3, 1)));

  public static final List<OperatorEvent> ALL =
      Stream.concat(PUBLIC.stream(), NOTED.stream()).toList();

  private StoredEvents() {}
}
