package io.qinggui.bench.impact;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Dry runs of an amendment that most of the market would notice. */
final class Proposed {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Api api;
  private final String token;
  private final String location;
  private JsonNode seen;

  private Proposed(Api api, String token, String location, JsonNode seen) {
    this.api = api;
    this.token = token;
    this.location = location;
    this.seen = seen;
  }

  static Proposed send(Api api, String token) {
    Answer answer =
        api.post(
            token,
            "/api/v1/rulebook/amendments?dryRun=true",
            Api.json(
                "{'amendmentId': 'measured-%s', 'basis': '测量', 'publishedOn': '2018-01-10',"
                    + " 'values': {'fulfilmentDeadline': '2018-06-30'}}",
                NUMBERS.incrementAndGet()));
    if (answer.status() != 200 && answer.status() != 202) {
      throw new IllegalStateException(answer.toString());
    }
    return new Proposed(api, token, answer.header("Location"), answer.json());
  }

  /** Asks how far it has come. */
  boolean isRunning() {
    if (!seen.has("impact")) {
      Answer answer = api.get(token, location);
      if (answer.status() != 200) {
        throw new IllegalStateException(answer.toString());
      }
      seen = answer.json();
    }
    return !seen.has("impact");
  }

  /** How much of it was done when it was last asked about, from 0 to 1. */
  double done() {
    JsonNode progress = seen.path("progress");
    return progress.path("operatorsDone").asDouble() / progress.path("operatorsTotal").asDouble();
  }

  /** For how many operators something would change. */
  int operators() {
    return seen.at("/impact/operators").asInt();
  }
}
