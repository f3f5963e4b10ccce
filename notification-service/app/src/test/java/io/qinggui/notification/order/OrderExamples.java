package io.qinggui.notification.order;

import io.qinggui.notification.language.EnforcedEffect;
import io.qinggui.notification.language.EnforcementCommand.Readdress;
import io.qinggui.notification.language.EnforcementCommand.Restate;
import io.qinggui.notification.language.OrderContent;
import io.qinggui.notification.language.OrderText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fictional operators, carriers and standings; their codes are well-formed. */
public final class OrderExamples {

  /** An enterprise in Zhejiang. */
  public static final String QINGXI = "91330106MA27XF3P2D";

  /** A carrier. */
  public static final String TELECOM = "91110000MA28AABB15";

  /** Another carrier. */
  public static final String UNICOM = "91110000MA28CCDD1G";

  public static final Set<String> BOTH = Set.of(TELECOM, UNICOM);

  /** 2018-01-01 09:00 in Beijing. */
  public static final Instant NOW = Instant.parse("2018-01-01T01:00:00Z");

  public static final String DECISION = "/api/v1/operators/" + QINGXI + "/standing?validAt=…";

  private OrderExamples() {}

  public static LocalDate on(String day) {
    return LocalDate.parse(day);
  }

  /** A ban that began on a day. */
  public static EnforcedEffect barred(
      @Nullable String service, @Nullable String province, @Nullable String from) {
    return effect("BARRED", service, province, null, from);
  }

  /** No new customers from a day on. */
  public static EnforcedEffect closed(
      @Nullable String service, @Nullable String province, @Nullable String from) {
    return effect("NO_NEW_CUSTOMERS", service, province, null, from);
  }

  public static EnforcedEffect effect(
      String effect,
      @Nullable String service,
      @Nullable String province,
      @Nullable String license,
      @Nullable String from) {
    boolean barred = effect.equals("BARRED");
    return new EnforcedEffect(
        effect,
        service,
        province,
        license,
        barred ? "二(一)2" : "三(四)",
        barred ? "G1" : "V2",
        barred ? "COMMITMENT_BROKEN" : "BAD_CREDIT",
        from == null ? null : on(from),
        null,
        List.of("fact"));
  }

  /** The standing from a day on, as both carriers are told. */
  public static Restate standing(String changedOn, EnforcedEffect... effects) {
    return standing(changedOn, false, BOTH, effects);
  }

  /** The standing from a day on, after a correction. */
  public static Restate corrected(String changedOn, EnforcedEffect... effects) {
    return standing(changedOn, true, BOTH, effects);
  }

  public static Restate standing(
      String changedOn, boolean corrected, Set<String> carriers, EnforcedEffect... effects) {
    return new Restate(
        QINGXI, null, on(changedOn), List.of(effects), corrected, DECISION, carriers, NOW);
  }

  public static Readdress carriers(String... carriers) {
    return new Readdress(QINGXI, Set.of(carriers), NOW);
  }

  /** What an order says; its effects are of no interest. */
  public static OrderContent content(String effect) {
    return new OrderContent(
        effect,
        List.of("CDN"),
        List.of("33"),
        on("2018-01-01"),
        "二(一)2",
        effect.equals("LIFTED") ? List.of() : List.of(barred("CDN", "33", "2018-01-01")),
        new OrderText("不得经营。", "It may not operate."),
        DECISION);
  }
}
