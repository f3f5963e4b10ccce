package io.qinggui.standalone.audit;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The answers within the body of a batch, each in the very characters in which it came. */
final class RawAnswers {

  private static final JsonFactory JSON = new JsonFactory();

  private RawAnswers() {}

  static List<String> in(String body) {
    List<String> answers = new ArrayList<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      while (json.nextToken() != JsonToken.START_ARRAY) {
        if (json.currentToken() == null) {
          return answers;
        }
      }
      while (json.nextToken() == JsonToken.START_OBJECT) {
        int from = (int) json.currentTokenLocation().getCharOffset();
        json.skipChildren();
        answers.add(body.substring(from, (int) json.currentLocation().getCharOffset()));
      }
    }
    return answers;
  }
}
