package io.qinggui.gateway.pages.notification;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.platform.reference.Province;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Orders, subscriptions and deliveries in words.
 *
 * @param texts of a language
 */
public record Words(PageTexts texts) {

  private static final String PREFIX = "io.qinggui.";
  private static final Pattern REST = Pattern.compile("\\.\\*$");
  private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");
  private static final Pattern OPERATOR = Pattern.compile("[0-9A-Z]{18}|OP-[0-9A-Za-z-]+");

  /** The word for the value of a field; empty when there is none. */
  public String word(String field, JsonNode code) {
    return code.isString() ? texts.code(field, code.stringValue()) : "";
  }

  /** What was last said about an endpoint. */
  public String alert(JsonNode type) {
    return texts.word("notification.alert", withoutPrefix(type.asString("")));
  }

  /** What a type of events is about; one that ends in {@code .*} stands for all that begin so. */
  public String type(String type) {
    String own = "notification.type." + REST.matcher(type).replaceFirst("");
    if (texts.has(own)) {
      return texts.text(own);
    }
    String shared = "event." + VERSION.matcher(withoutPrefix(type)).replaceFirst("");
    return texts.text(texts.has(shared) ? shared : "notification.type.other");
  }

  private static String withoutPrefix(String type) {
    return type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
  }

  /** Several types. */
  public String types(JsonNode types) {
    return joined(types, this::type, "notification.type.io.qinggui");
  }

  /** Provinces by name; none stands for all. */
  public String provinces(JsonNode provinces) {
    boolean all = provinces.size() == Province.codes().size();
    return all
        ? texts.text("notification.all")
        : joined(provinces, texts::province, "notification.all");
  }

  /** Services by name; none stands for all. */
  public String services(JsonNode services) {
    return joined(services, it -> texts.word("service", it), "notification.all");
  }

  /** Numbers of operators; none stands for all. */
  public String operators(JsonNode operators) {
    return joined(operators, it -> it, "notification.all");
  }

  /** The province of an effect; of none, all. */
  public String province(JsonNode province) {
    return province.isString()
        ? texts.province(province.stringValue())
        : texts.text("notification.all");
  }

  /** The service of an effect; of none, all. */
  public String service(JsonNode service) {
    return service.isString()
        ? texts.word("service", service.stringValue())
        : texts.text("notification.all");
  }

  /** Who subscribed. */
  public String owner(JsonNode owner) {
    if (owner.path("operatorId").isString()) {
      return owner.path("operatorId").stringValue();
    }
    JsonNode province = owner.path("province");
    return texts.issuer(province.isString() ? province.stringValue() : "MIIT");
  }

  /** Whether what an event is about is an operator, and has a page. */
  public static boolean isOperator(String subject) {
    return OPERATOR.matcher(subject).matches();
  }

  /** Whom or what an event is about. */
  public String subject(String subject) {
    return isOperator(subject) ? subject : texts.text("notification.subject");
  }

  /**
   * What came of an attempt: the endpoint's answer, or why there was none, and how long it took.
   */
  public String outcome(JsonNode attempt) {
    String took = attempt.path("milliseconds").asString("");
    JsonNode failure = attempt.path("failure");
    if (failure.isString()) {
      return texts.text(
          "notification.attempt.failed",
          texts.word("notification.failure", failure.stringValue()),
          took);
    }
    String status = attempt.path("statusCode").asString("");
    return texts.text(
        isTaken(attempt) ? "notification.attempt.taken" : "notification.attempt.refused",
        status,
        took);
  }

  /** When it is tried next, or why no time is known for that. */
  public String next(JsonNode delivery) {
    if (delivery.path("nextAttemptAt").isString()) {
      return texts.moment(delivery.path("nextAttemptAt"));
    }
    boolean waits = delivery.path("status").asString("").equals("WAITING");
    return texts.text(waits ? "notification.inTurn" : "notification.noMore");
  }

  /** Whether the endpoint took it: any status from 200 to 299 of a complete answer. */
  public static boolean isTaken(JsonNode attempt) {
    int status = attempt.path("statusCode").asInt(0);
    return !attempt.path("failure").isString() && status >= 200 && status <= 299;
  }

  private String joined(JsonNode values, UnaryOperator<String> word, String none) {
    List<String> words =
        values.valueStream().map(it -> word.apply(it.asString(""))).distinct().toList();
    return words.isEmpty()
        ? texts.text(none)
        : words.stream().collect(Collectors.joining(texts.text("facts.comma")));
  }
}
