package io.qinggui.gateway.pages.deadline;

import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Reasons;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A deadline in words.
 *
 * @param date last day for it, or first day of what begins
 * @param kind what it is a deadline of
 * @param left how long it is until then
 * @param what is due, or begins and ends, line by line
 * @param page about it; empty when there is none
 * @param operatorId whom it is about; empty when that is nobody in particular
 * @param operator its name
 * @param authority who has to do it, or to see to it; may be empty
 */
public record Due(
    LocalDate date,
    String kind,
    DaysLeft left,
    List<String> what,
    String page,
    String operatorId,
    String operator,
    String authority) {

  private static final String STANDING_CHANGE = "STANDING_CHANGE";
  private static final int LINES = 6;
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4]).*");

  /** Copies the lines. */
  public Due {
    what = List.copyOf(what);
  }

  /** What it is a deadline of, by the interface's name. */
  static String kindOf(JsonNode item) {
    return item.path("kind").asString(STANDING_CHANGE);
  }

  /** The operators of some deadlines. */
  public static List<String> operators(JsonNode items) {
    return items.valueStream().map(it -> it.path("operatorId").asString("")).toList();
  }

  /** One of the interface's list. */
  public static Due of(PageTexts texts, JsonNode item, OperatorNames names, LocalDate today) {
    LocalDate date = LocalDate.parse(item.path("date").asString(""));
    String operatorId = item.path("operatorId").asString("");
    String authority = item.path("authority").asString(item.path("issuer").asString(""));
    return new Due(
        date,
        texts.text("deadline.kind." + kindOf(item)),
        DaysLeft.of(texts, date, today, item.path("overdue").asBoolean(false)),
        what(texts, item),
        page(item),
        operatorId,
        names.of(operatorId),
        authority.isEmpty() ? "" : texts.issuer(authority));
  }

  private static List<String> what(PageTexts texts, JsonNode item) {
    return switch (kindOf(item)) {
      case STANDING_CHANGE -> changes(texts, item);
      case "RENEWAL_DUE" ->
          List.of(
              texts.text(
                  "deadline.renewal",
                  item.path("licenseNumber").asString(""),
                  texts.day(item.path("validUntil"))));
      case "APPLICATION_ACCEPTANCE", "APPLICATION_DECISION" ->
          List.of(item.path("applicationId").asString(""));
      case "QUARTERLY_REPORT" -> List.of(quarter(texts, item.path("id").asString("")));
      default -> List.of(item.path("id").asString(""));
    };
  }

  private static String quarter(PageTexts texts, String id) {
    Matcher quarter = QUARTER.matcher(id);
    return quarter.matches()
        ? texts.text("deadline.quarter", quarter.group(1), quarter.group(2))
        : id;
  }

  private static List<String> changes(PageTexts texts, JsonNode item) {
    List<String> all =
        Stream.concat(
                lines(texts, "deadline.begins", item.path("begin")),
                lines(texts, "deadline.ends", item.path("end")))
            .toList();
    return all.size() <= LINES
        ? all
        : Stream.concat(
                all.stream().limit(LINES),
                Stream.of(texts.text("deadline.further", all.size() - LINES)))
            .toList();
  }

  private static Stream<String> lines(PageTexts texts, String key, JsonNode reasons) {
    Reasons words = new Reasons(texts);
    return Reasons.joined(reasons).stream()
        .map(
            it ->
                texts.text(
                    key,
                    texts.code("effect", it.effect()),
                    words.service(it),
                    words.provinces(it),
                    words.title(it),
                    texts.word("clauseName", it.clause())));
  }

  private static String page(JsonNode item) {
    return switch (kindOf(item)) {
      case "RENEWAL_DUE" -> "/licenses/" + item.path("licenseNumber").asString("");
      case "APPLICATION_ACCEPTANCE", "APPLICATION_DECISION" ->
          "/applications/" + item.path("applicationId").asString("");
      case "RECTIFICATION" -> "/cases/" + item.path("id").asString("");
      case "QUARTERLY_REPORT" -> "/reports";
      case "COMPLAINT_REPLY" -> "/supervision/complaints/" + item.path("id").asString("");
      case "SELF_CHECK_ITEM" -> "/supervision/self-checks";
      case "WORK_PLAN_TASK" -> "/supervision/work-plans";
      case "ANNUAL_REPORT" -> "/supervision/annual-reports";
      default -> operatorPage(item).orElse("");
    };
  }

  private static Optional<String> operatorPage(JsonNode item) {
    return Optional.of(item.path("operatorId").asString(""))
        .filter(it -> !it.isEmpty())
        .map(it -> "/operators/" + it);
  }
}
