package io.qinggui.standalone.imports;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names that files give to operators and surveys, and the ids that they really have. The name
 * of a survey is one within its province.
 */
final class Aliases {

  private static final Set<String> OPERATORS =
      Set.of("operatorId", "otherPartyId", "successorId", "lessorId", "lesseeId");

  private static final String SURVEY = "survey";

  private final Map<String, String> ids = new ConcurrentHashMap<>();

  /** Whether a field says which operator. */
  static boolean isOperator(String field) {
    return OPERATORS.contains(field);
  }

  void add(String alias, String operatorId) {
    ids.put(alias, operatorId);
  }

  /** What a field says; the operator's id where it says who. */
  String resolve(String field, String text) {
    return OPERATORS.contains(field) ? resolve(text) : text;
  }

  /** The same of a cell; a survey's id where it says in which. */
  String resolve(String field, Line line) {
    String text = line.cell(field).orElse("");
    return field.equals(SURVEY) ? ids.getOrDefault(survey(line, text), text) : resolve(field, text);
  }

  /** Learns the id of a line's survey. */
  void addSurvey(Line line, String surveyId) {
    line.cell("name").ifPresent(name -> add(survey(line, name), surveyId));
  }

  private static String survey(Line line, String name) {
    return SURVEY + "/" + line.cell("province").orElse("") + "/" + name;
  }

  /** The operator's id, or the text itself when it is no alias. */
  String resolve(String text) {
    return ids.getOrDefault(text, text);
  }
}
