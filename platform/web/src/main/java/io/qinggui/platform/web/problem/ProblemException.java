package io.qinggui.platform.web.problem;

import io.qinggui.platform.decider.Rejection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A request that is answered with a problem document. May be thrown from any controller; texts are
 * looked up by code when it is answered.
 */
public final class ProblemException extends RuntimeException {

  /** Code of every 422 whose substance is in its {@code errors}. */
  public static final String INVALID_REQUEST = "invalid-request";

  private final HttpStatus status;
  private final String code;
  private final transient Map<String, ?> details;
  private final transient List<FieldProblem> errors;
  private final transient HttpHeaders headers = new HttpHeaders();

  /**
   * @param status HTTP status
   * @param code stable, lower-case with hyphens; names the texts and ends the {@code type}
   * @param details members of the document and arguments of its texts
   * @param errors what is wrong with which values, may be empty
   */
  public ProblemException(
      HttpStatus status, String code, Map<String, ?> details, List<FieldProblem> errors) {
    super(status.value() + " " + code + " " + details + errors, null, false, false);
    this.status = status;
    this.code = code;
    this.details = new LinkedHashMap<>(details);
    this.errors = List.copyOf(errors);
  }

  /** 404. */
  public static ProblemException notFound(String code, Map<String, ?> details) {
    return new ProblemException(HttpStatus.NOT_FOUND, code, details, List.of());
  }

  /** 403. */
  public static ProblemException forbidden(String code, Map<String, ?> details) {
    return new ProblemException(HttpStatus.FORBIDDEN, code, details, List.of());
  }

  /** 409. */
  public static ProblemException conflict(String code, Map<String, ?> details) {
    return new ProblemException(HttpStatus.CONFLICT, code, details, List.of());
  }

  /** 422 for one value, {@code invalid-request} with one entry in {@code errors}. */
  public static ProblemException invalid(String pointer, String code) {
    return invalid(List.of(FieldProblem.at(pointer, code)));
  }

  /** 422 for several values, {@code invalid-request}. */
  public static ProblemException invalid(List<FieldProblem> errors) {
    return new ProblemException(
        HttpStatus.UNPROCESSABLE_CONTENT, INVALID_REQUEST, Map.of(), errors);
  }

  /** 503 with {@code Retry-After}. */
  public static ProblemException unavailable(
      String code, Map<String, ?> details, Duration retryAfter) {
    return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, code, details, List.of())
        .with(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
  }

  /** A decider's rejection: 404, 409, 422 or 403 by its kind, under its own code. */
  public static ProblemException of(Rejection rejection) {
    List<FieldProblem> errors =
        rejection.pointer().isEmpty()
            ? List.of()
            : List.of(new FieldProblem(rejection.pointer(), rejection.code(), rejection.details()));
    return new ProblemException(
        statusOf(rejection.kind()), rejection.code(), rejection.details(), errors);
  }

  private static HttpStatus statusOf(Rejection.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
    };
  }

  /** Adds a header to the answer. */
  public ProblemException with(String header, String value) {
    headers.add(header, value);
    return this;
  }

  /** HTTP status. */
  public HttpStatus status() {
    return status;
  }

  /** Stable code. */
  public String code() {
    return code;
  }

  /** Members of the document and arguments of its texts. */
  public Map<String, ?> details() {
    return details;
  }

  /** What is wrong with which values. */
  public List<FieldProblem> errors() {
    return errors;
  }

  /** Further headers of the answer. */
  public HttpHeaders headers() {
    return headers;
  }
}
