package io.qinggui.notification.order;

import io.qinggui.notification.language.EnforcedEffect;
import io.qinggui.notification.language.OrderEffect;
import io.qinggui.notification.language.OrderText;
import io.qinggui.platform.reference.Province;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what an order means, in one sentence. */
final class OrderWording {

  private static final Map<String, String> SERVICES =
      Map.of(
          "IDC", "互联网数据中心（IDC）",
          "IRCS", "互联网资源协作服务（IRCS）",
          "CDN", "内容分发网络（CDN）",
          "ISP", "互联网接入服务（ISP）");

  private OrderWording() {}

  /**
   * An operator as people know it.
   *
   * @param name {@code null} when it is not known
   */
  record Named(String operatorId, @Nullable String name) {

    private String chinese() {
      return name == null ? "企业" + operatorId : name + "（" + operatorId + "）";
    }

    private String english() {
      return name == null ? "operator " + operatorId : name + " (" + operatorId + ")";
    }
  }

  /** What is said of the same services, or of each of them, with the same words. */
  private record Saying(
      String effect, @Nullable String license, boolean ofEach, List<String> provinces) {}

  /** What the provinces are collected for. */
  private record Subject(String effect, @Nullable String license, @Nullable String service) {

    static Subject of(EnforcedEffect each) {
      return new Subject(each.effect(), each.licenseNumber(), each.service());
    }

    Saying in(Set<String> provinces) {
      return new Saying(effect, license, service == null, List.copyOf(provinces));
    }
  }

  static OrderText holding(Named operator, LocalDate since, List<EnforcedEffect> effects) {
    Map<Saying, List<String>> sayings = sayings(worthSaying(effects));
    String clauses =
        effects.stream().map(EnforcedEffect::clause).distinct().collect(Collectors.joining("、"));
    boolean barred =
        effects.stream().anyMatch(each -> each.effect().equals(OrderEffect.BARRED.name()));
    return new OrderText(
        "自%s起，%s%s，请%s（依据：%s）。"
            .formatted(
                chinese(since),
                operator.chinese(),
                joined("，且", sayings, OrderWording::chinese),
                barred ? "立即停止相应的接入和资源提供" : "不再为其新增接入和资源",
                clauses),
        "From %s %s %s; %s (clause %s)."
            .formatted(
                since,
                operator.english(),
                joined(" and ", sayings, OrderWording::english),
                barred
                    ? "stop the access and the resources that you provide for it"
                    : "provide no more access and no more resources than before",
                clauses.replace("、", ", ")));
  }

  static OrderText lifted(Named operator, LocalDate on, String clause) {
    return new OrderText(
        "自%s起，此前对%s的限制（依据：%s）已经解除，可以恢复为其提供接入和资源。"
            .formatted(chinese(on), operator.chinese(), clause),
        ("From %s what was ordered before about %s (clause %s) is lifted;"
                + " access and resources may be provided again.")
            .formatted(on, operator.english(), clause));
  }

  /** Without what a stronger or wider one says anyway; its clause is named all the same. */
  private static List<EnforcedEffect> worthSaying(List<EnforcedEffect> effects) {
    return effects.stream()
        .filter(each -> effects.stream().noneMatch(it -> covers(it, each) && !covers(each, it)))
        .toList();
  }

  private static boolean covers(EnforcedEffect one, EnforcedEffect other) {
    OrderEffect strength = OrderEffect.valueOf(one.effect());
    return strength.compareTo(OrderEffect.valueOf(other.effect())) <= 0
        && (one.service() == null || one.service().equals(other.service()))
        && (one.province() == null || one.province().equals(other.province()))
        && (one.licenseNumber() == null || one.licenseNumber().equals(other.licenseNumber()));
  }

  /** The services by what is said of them. */
  private static Map<Saying, List<String>> sayings(List<EnforcedEffect> effects) {
    Map<Subject, TreeSet<String>> provinces = new LinkedHashMap<>();
    for (EnforcedEffect each : effects) {
      provinces
          .computeIfAbsent(Subject.of(each), it -> new TreeSet<>())
          .addAll(each.province() == null ? Province.codes() : List.of(each.province()));
    }
    Map<Saying, List<String>> sayings = new LinkedHashMap<>();
    provinces.forEach(
        (subject, in) ->
            sayings
                .computeIfAbsent(subject.in(in), it -> new ArrayList<>())
                .addAll(Stream.ofNullable(subject.service()).toList()));
    return sayings;
  }

  private static String joined(
      String with,
      Map<Saying, List<String>> sayings,
      Function<Map.Entry<Saying, List<String>>, String> words) {
    return sayings.entrySet().stream().map(words).collect(Collectors.joining(with));
  }

  private static String chinese(Map.Entry<Saying, List<String>> said) {
    Saying saying = said.getKey();
    String license = saying.license() == null ? "" : "依许可证" + saying.license();
    String services =
        saying.ofEach()
            ? "各项业务"
            : said.getValue().stream()
                    .map(each -> SERVICES.getOrDefault(each, each))
                    .collect(Collectors.joining("、"))
                + "业务";
    String what =
        saying.effect().equals(OrderEffect.BARRED.name())
            ? "不得%s经营%s".formatted(license, services)
            : "不得%s就%s继续发展新用户".formatted(license, services);
    return isEverywhere(saying)
        ? what
        : what
            + saying.provinces().stream()
                .map(each -> Province.of(each).map(Province::name).orElse(each))
                .collect(Collectors.joining("、", "（限", "）"));
  }

  private static String english(Map.Entry<Saying, List<String>> said) {
    Saying saying = said.getKey();
    String services = saying.ofEach() ? "any service" : String.join(" and ", said.getValue());
    String license = saying.license() == null ? "" : " under license " + saying.license();
    String where =
        isEverywhere(saying) ? "" : " in province " + String.join(", ", saying.provinces());
    return (saying.effect().equals(OrderEffect.BARRED.name())
            ? "may not operate "
            : "may not take new customers for ")
        + services
        + license
        + where;
  }

  private static boolean isEverywhere(Saying saying) {
    return saying.provinces().size() == Province.codes().size();
  }

  private static String chinese(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
