package io.qinggui.gateway.pages;

import io.qinggui.platform.reference.Province;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reasons of standings and of decisions, in words. Those that differ in nothing but the province
 * are told as one.
 */
public final class Reasons {

  private final PageTexts texts;

  /** Tells in a language. */
  public Reasons(PageTexts texts) {
    this.texts = texts;
  }

  /**
   * One reason for several provinces.
   *
   * @param code of the reason
   * @param effect what it does
   * @param clause of the notice
   * @param service its code; {@code null}: of all services
   * @param provinces their codes; empty: in all provinces
   * @param from first day on which it holds; {@code null}: from the beginning
   * @param until first day on which it holds no more; {@code null}: without an end
   * @param because ids of the events behind it
   */
  public record Reason(
      String code,
      String effect,
      String clause,
      @Nullable String service,
      List<String> provinces,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      List<String> because) {

    /** Copies the lists. */
    public Reason {
      provinces = List.copyOf(provinces);
      because = List.copyOf(because);
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    private Reason with(List<String> all) {
      return new Reason(code, effect, clause, service, all, from, until, because);
    }
  }

  /** Reasons as the interface lists them, joined by province, in their order. */
  public static List<Reason> joined(JsonNode reasons) {
    Map<Reason, List<String>> provinces = new LinkedHashMap<>();
    for (JsonNode reason : reasons.values()) {
      Reason alone = of(reason);
      provinces
          .computeIfAbsent(alone.with(List.of()), it -> new ArrayList<>())
          .addAll(alone.provinces());
    }
    return provinces.entrySet().stream().map(it -> it.getKey().with(it.getValue())).toList();
  }

  private static Reason of(JsonNode reason) {
    JsonNode province = reason.path("province");
    return new Reason(
        reason.path("code").asString(""),
        reason.path("effect").asString(""),
        reason.path("clause").asString(""),
        reason.path("service").isString() ? reason.path("service").stringValue() : null,
        province.isString() ? List.of(province.stringValue()) : List.of(),
        day(reason.path("from")),
        day(reason.path("until")),
        reason.path("because").valueStream().map(it -> it.asString("")).toList());
  }

  private static @Nullable LocalDate day(JsonNode date) {
    return date.isString() ? LocalDate.parse(date.stringValue()) : null;
  }

  /** What it says, without where and when. */
  public String title(Reason reason) {
    return texts.code("reason", reason.code());
  }

  /** For which services. */
  public String service(Reason reason) {
    return reason.service() == null
        ? texts.text("reasons.allServices")
        : texts.word("service", reason.service());
  }

  /** In which provinces; many are told by those that are left out. */
  public String provinces(Reason reason) {
    List<String> all = reason.provinces();
    if (all.isEmpty() || all.size() == Province.codes().size()) {
      return texts.text("reasons.allProvinces");
    }
    List<String> others = Province.codes().stream().filter(it -> !all.contains(it)).toList();
    return others.size() < all.size() / 2
        ? texts.text("reasons.allBut", names(others))
        : names(all);
  }

  private String names(List<String> provinces) {
    return provinces.stream()
        .map(texts::province)
        .collect(Collectors.joining(texts.text("facts.comma")));
  }

  /** From when until when, by first and last day. */
  public String interval(Reason reason) {
    Optional<String> from = Optional.ofNullable(reason.from()).map(texts::day);
    Optional<String> last =
        Optional.ofNullable(reason.until()).map(it -> texts.day(it.minusDays(1)));
    if (from.isPresent() && last.isPresent()) {
      return texts.text("reasons.fromUntil", from.get(), last.get());
    }
    return from.map(it -> texts.text("reasons.from", it))
        .or(() -> last.map(it -> texts.text("reasons.until", it)))
        .orElseGet(() -> texts.text("reasons.always"));
  }

  /** All of it in one line, as a cell of a matrix has it. */
  public String line(Reason reason) {
    return texts.text("reasons.line", title(reason), reason.clause(), interval(reason));
  }

  /** In one line for which services and provinces, why, and when. */
  public String whereAndWhy(Reason reason) {
    return texts.text(
        "reasons.whereAndWhy", service(reason), provinces(reason), title(reason), interval(reason));
  }

  /** What its clauses say, each by its text; none when no text is kept. */
  public List<String> clauseTexts(Reason reason) {
    return Arrays.stream(reason.clause().split(",", -1))
        .map(it -> "clause." + it.strip())
        .filter(texts::has)
        .map(texts::text)
        .toList();
  }
}
