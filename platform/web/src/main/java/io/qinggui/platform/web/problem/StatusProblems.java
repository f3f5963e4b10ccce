package io.qinggui.platform.web.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Problems of which nothing is known but the status. */
final class StatusProblems {

  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          Map.entry(400, "bad-request"),
          Map.entry(401, "unauthenticated"),
          Map.entry(403, "forbidden"),
          Map.entry(404, "no-such-path"),
          Map.entry(405, "method-not-allowed"),
          Map.entry(406, "not-acceptable"),
          Map.entry(408, "request-timeout"),
          Map.entry(413, "body-too-large"),
          Map.entry(414, "uri-too-long"),
          Map.entry(415, "unsupported-media-type"),
          Map.entry(431, "headers-too-large"),
          Map.entry(503, "unavailable"));

  private StatusProblems() {}

  static ProblemException of(int status) {
    HttpStatus known = HttpStatus.resolve(ofTheClient(status));
    if (known == null || !known.isError()) {
      known = HttpStatus.INTERNAL_SERVER_ERROR;
    }
    String fallback = known.is4xxClientError() ? "bad-request" : "internal-error";
    return new ProblemException(
        known, CODES.getOrDefault(known.value(), fallback), Map.of(), List.of());
  }

  /** What a container does not implement or support is nothing that it has failed at. */
  private static int ofTheClient(int status) {
    return switch (status) {
      case 501 -> 405;
      case 505 -> 400;
      default -> status;
    };
  }
}
