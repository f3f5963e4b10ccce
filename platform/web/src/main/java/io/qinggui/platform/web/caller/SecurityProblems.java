package io.qinggui.platform.web.caller;

import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemMapping;
import io.qinggui.platform.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** 401 and 403 as problem documents, also when the token cannot be checked at the moment. */
@Order(150)
final class SecurityProblems
    implements AuthenticationEntryPoint,
        AccessDeniedHandler,
        RequestRejectedHandler,
        ProblemMapping {

  private final Problems problems;

  SecurityProblems(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    problems.write(of(exception), request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    problems.write(ProblemException.forbidden("forbidden", Map.of()), request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException exception)
      throws IOException {
    problems.write(badRequest(), request, response);
  }

  @Override
  public Optional<ProblemException> problemFor(Throwable exception) {
    return Optional.ofNullable(
        switch (exception) {
          case AuthenticationException e -> of(e);
          case AccessDeniedException e -> ProblemException.forbidden("forbidden", Map.of());
          case RequestRejectedException e -> badRequest();
          default -> null;
        });
  }

  private static ProblemException of(AuthenticationException exception) {
    if (exception instanceof AuthenticationServiceException) {
      return ProblemException.unavailable(
          "token-issuer-unavailable", Map.of(), Duration.ofSeconds(5));
    }
    boolean badToken = exception instanceof OAuth2AuthenticationException;
    return new ProblemException(
            HttpStatus.UNAUTHORIZED,
            badToken ? "invalid-token" : "unauthenticated",
            Map.of(),
            List.of())
        .with(HttpHeaders.WWW_AUTHENTICATE, badToken ? "Bearer error=\"invalid_token\"" : "Bearer");
  }

  private static ProblemException badRequest() {
    return new ProblemException(HttpStatus.BAD_REQUEST, "bad-request", Map.of(), List.of());
  }
}
