package io.qinggui.scenario.market;

import io.qinggui.platform.reference.Province;
import io.qinggui.platform.reference.Uscc;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * An operator with one data center license, by number: the same number, the same operator.
 *
 * @param number from 0
 * @param province two digits, where it works and what its license is for
 * @param grantedOn of its license: C1 looks at those from before December 2012
 * @param reported the service that it is reported to run; G1 looks at content delivery
 */
public record MarketOperator(long number, String province, LocalDate grantedOn, String reported) {

  private static final LocalDate BEFORE_2012 = LocalDate.of(2011, 5, 1);
  private static final List<String> PROVINCES = Province.codes().stream().sorted().toList();

  /**
   * One whose license is from before 2012, and who runs content delivery without one: both rules
   * look at it. Operators that follow each other are in different provinces.
   */
  public static MarketOperator of(long number) {
    return in(anyProvince(number), number);
  }

  /** The same in that province. */
  public static MarketOperator in(String province, long number) {
    return new MarketOperator(number, province, BEFORE_2012, "CDN");
  }

  /** The first ones of all provinces. */
  public static List<MarketOperator> first(long count) {
    return LongStream.range(0, count).mapToObj(MarketOperator::of).toList();
  }

  /** The province of the operator with that number. */
  public static String anyProvince(long number) {
    return PROVINCES.get((int) (number % PROVINCES.size()));
  }

  /** Its unified social credit code. */
  public String id() {
    String stem = String.format(Locale.ROOT, "91%s0100%09d", province, number);
    return stem + Uscc.checkDigit(stem);
  }

  /** Unlike that of any other. */
  public String name() {
    return "登记企业 " + number;
  }

  /** The number of its license. */
  public String licenseNumber() {
    return String.format(Locale.ROOT, "B1-%d%06d", grantedOn.getYear(), number);
  }

  /** The last day of its license, which is for ten years. */
  public LocalDate validUntil() {
    return grantedOn.plusYears(10).minusDays(1);
  }

  /** Since when it runs what is reported. */
  public LocalDate runningSince() {
    return LocalDate.of(2016, 6, 1);
  }

  /** What a client files about it. */
  public OperatorRequests requests() {
    return new OperatorRequests(id(), licenseNumber(), province);
  }
}
