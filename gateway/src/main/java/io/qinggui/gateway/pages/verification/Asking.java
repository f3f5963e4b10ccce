package io.qinggui.gateway.pages.verification;

import io.qinggui.gateway.pages.BadInputException;
import io.qinggui.gateway.pages.Visit;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A question that was asked once, as it is pasted or filled in. */
final class Asking {

  private static final List<String> FIELDS =
      List.of(
          "question",
          "operatorId",
          "licenseNumber",
          "lessorId",
          "resource",
          "purpose",
          "service",
          "province",
          "appliedOn");
  private static final List<String> LISTS = List.of("services", "provinces");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final JsonMapper JSON = JsonMapper.shared();

  private Asking() {}

  /**
   * The question of a visit.
   *
   * @throws BadInputException when it is no JSON object
   */
  static ObjectNode of(Visit visit) {
    String pasted = visit.parameter("asked");
    ObjectNode question = pasted.isEmpty() ? filledIn(visit) : parsed(visit, pasted);
    clock(question, "validAt", visit);
    clock(question, "knownAt", visit);
    return question;
  }

  private static ObjectNode parsed(Visit visit, String pasted) {
    try {
      if (JSON.readTree(pasted) instanceof ObjectNode question) {
        return question;
      }
    } catch (JacksonException noJson) {
      // told below
    }
    throw new BadInputException(visit.texts().text("verify.noJson"));
  }

  private static ObjectNode filledIn(Visit visit) {
    ObjectNode question = JSON.createObjectNode();
    for (String field : FIELDS) {
      if (!visit.parameter(field).isEmpty()) {
        question.put(field, visit.parameter(field));
      }
    }
    if (!visit.parameter("year").isEmpty()) {
      question.set("year", number(visit.parameter("year")));
    }
    for (String field : LISTS) {
      visit.parameters(field).stream()
          .filter(it -> !it.isBlank())
          .forEach(it -> question.withArray(field).add(it));
    }
    return question;
  }

  /** What is no number is refused by the interface, at its field. */
  private static JsonNode number(String text) {
    return YEAR.matcher(text).matches()
        ? JSON.getNodeFactory().numberNode(Integer.parseInt(text))
        : JSON.getNodeFactory().stringNode(text);
  }

  /** Beside the question, or in it; a day is its beginning in Beijing. */
  private static void clock(ObjectNode question, String name, Visit visit) {
    String given = visit.parameter(name);
    if (!given.isEmpty()) {
      question.put(name, DAY.matcher(given).matches() ? given + "T00:00:00+08:00" : given);
    }
  }

  /** Whether the same answer can be expected: without both clocks it is of another moment. */
  static boolean hasClocks(ObjectNode question) {
    return question.path("validAt").isString() && question.path("knownAt").isString();
  }
}
