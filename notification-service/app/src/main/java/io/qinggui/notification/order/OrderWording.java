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
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /** What is said of the same services with the same words. */
  private record Saying(String effect, @Nullable String license, List<String> provinces) {}

  static OrderText holding(String operatorId, LocalDate since, List<EnforcedEffect> effects) {
    Map<Saying, List<String>> sayings = sayings(effects);
    String clauses =
        effects.stream().map(EnforcedEffect::clause).distinct().collect(Collectors.joining("、"));
    boolean barred =
        effects.stream().anyMatch(each -> each.effect().equals(OrderEffect.BARRED.name()));
    return new OrderText(
        "自%s起，企业%s%s，请%s（依据：%s）。"
            .formatted(
                chinese(since),
                operatorId,
                joined("，且", sayings, OrderWording::chinese),
                barred ? "立即停止相应的接入和资源提供" : "不再为其新增接入和资源",
                clauses),
        "From %s operator %s %s; %s (clause %s)."
            .formatted(
                since,
                operatorId,
                joined(" and ", sayings, OrderWording::english),
                barred
                    ? "stop the access and the resources that you provide for it"
                    : "provide no more access and no more resources than before",
                clauses.replace("、", ", ")));
  }

  static OrderText lifted(String operatorId, LocalDate on, String clause) {
    return new OrderText(
        "自%s起，此前对企业%s的限制（依据：%s）已经解除，可以恢复为其提供接入和资源。".formatted(chinese(on), operatorId, clause),
        "From %s what was ordered before about operator %s (clause %s) is lifted; access and resources may be provided again."
            .formatted(on, operatorId, clause));
  }

  /** The services by what is said of them; no service in a list stands for all. */
  private static Map<Saying, List<String>> sayings(List<EnforcedEffect> effects) {
    Map<List<@Nullable String>, TreeSet<String>> provinces = new LinkedHashMap<>();
    for (EnforcedEffect each : effects) {
      List<@Nullable String> key = new ArrayList<>();
      key.add(each.effect());
      key.add(each.licenseNumber());
      key.add(each.service());
      TreeSet<String> in = provinces.computeIfAbsent(key, it -> new TreeSet<>());
      in.addAll(each.province() == null ? Province.codes() : List.of(each.province()));
    }
    Map<Saying, List<String>> sayings = new LinkedHashMap<>();
    provinces.forEach(
        (key, in) -> {
          Saying saying =
              new Saying(Objects.requireNonNull(key.get(0)), key.get(1), List.copyOf(in));
          List<String> services = sayings.computeIfAbsent(saying, it -> new ArrayList<>());
          String service = key.get(2);
          if (service != null) {
            services.add(service);
          }
        });
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
        said.getValue().isEmpty()
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
    String services =
        said.getValue().isEmpty() ? "any service" : String.join(" and ", said.getValue());
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
