package io.qinggui.platform.web.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What Spring MVC and Tomcat refuse. */
@Order(200)
final class SpringProblems implements ProblemMapping {

  @Override
  public Optional<ProblemException> problemFor(Throwable exception) {
    return Optional.ofNullable(
        switch (exception) {
          case MethodArgumentNotValidException e -> ProblemException.invalid(FieldProblems.of(e));
          case HandlerMethodValidationException e -> ProblemException.invalid(FieldProblems.of(e));
          case MethodArgumentTypeMismatchException e ->
              ProblemException.invalid(List.of(ParameterProblems.of(e)));
          case ConstraintViolationException e ->
              ProblemException.invalid(FieldProblems.of("", e.getConstraintViolations()));
          case MissingServletRequestParameterException e ->
              ProblemException.invalid("/query/" + e.getParameterName(), "required");
          case MissingRequestHeaderException e ->
              ProblemException.invalid("/header/" + e.getHeaderName(), "required");
          case HttpRequestMethodNotSupportedException e ->
              allowed(e, "method-not-allowed", HttpHeaders.ALLOW);
          case HttpMediaTypeNotSupportedException e ->
              allowed(e, "unsupported-media-type", HttpHeaders.ACCEPT);
          case HttpMediaTypeNotAcceptableException e -> allowed(e, "not-acceptable", null);
          case HttpMessageNotReadableException e when e.getCause() == null -> bodyRequired();
          case HttpMessageNotReadableException e -> StatusProblems.of(400);
          case InvalidParameterException e -> StatusProblems.of(e.getErrorCode());
          case ErrorResponse e -> StatusProblems.of(e.getStatusCode().value());
          default -> null;
        });
  }

  private static ProblemException bodyRequired() {
    return new ProblemException(HttpStatus.BAD_REQUEST, "body-required", Map.of(), List.of());
  }

  private static ProblemException allowed(
      ErrorResponse response, String code, @Nullable String header) {
    HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
    ProblemException problem = new ProblemException(status, code, Map.of(), List.of());
    String value = header == null ? null : response.getHeaders().getFirst(header);
    return header == null || value == null ? problem : problem.with(header, value);
  }
}
