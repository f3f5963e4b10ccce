package io.qinggui.gateway.pages.why;

import tools.jackson.databind.JsonNode;

/**
 * What identifies an answer.
 *
 * @param id hash of question, clocks and answer
 * @param rulebook version of the rules
 * @param validAt the first clock, as answered
 * @param knownAt the second clock, as answered
 */
public record Decision(String id, String rulebook, String validAt, String knownAt) {

  static Decision of(JsonNode answer) {
    return new Decision(
        answer.path("decisionId").asString(""),
        answer.path("rulebook").asString(""),
        answer.path("validAt").asString(""),
        answer.path("knownAt").asString(""));
  }
}
