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
import org.springframework.security.core.context.SecurityContextHolder;
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
  private final CallerClaims callers;

  SecurityProblems(Problems problems, CallerClaims callers) {
    this.problems = problems;
    this.callers = callers;
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
    problems.write(forbidden(), request, response);
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
          case AccessDeniedException e -> forbidden();
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
    String code =
        TokenFault.of(exception)
            .map(TokenFault::code)
            .orElse(badToken ? "invalid-token" : "unauthenticated");
    return new ProblemException(HttpStatus.UNAUTHORIZED, code, Map.of(), List.of())
        .with(HttpHeaders.WWW_AUTHENTICATE, badToken ? "Bearer error=\"invalid_token\"" : "Bearer");
  }

  /** Who has no role at all is told so, and where roles are looked for: it is a matter of setup. */
  private ProblemException forbidden() {
    boolean hasRole =
        !(SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token)
            || !token.caller().roles().isEmpty();
    return hasRole
        ? ProblemException.forbidden("forbidden", Map.of())
        : ProblemException.forbidden(
                "no-known-role", Map.of("claims", String.join(", ", callers.placesOfRoles())))
            .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
  }

  private static ProblemException badRequest() {
    return new ProblemException(HttpStatus.BAD_REQUEST, "bad-request", Map.of(), List.of());
  }
}
