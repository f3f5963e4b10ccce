package io.qinggui.standalone.token.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows the login page, at first and again after a form that lets nobody in. */
final class LoginPage extends OncePerRequestFilter {

  static final String PATH = "/oauth2/login";

  /** The parameter that asks to end the login instead. */
  static final String LOGOUT = "logout";

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Pages pages;

  LoginPage(Pages pages) {
    this.pages = pages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod())) {
      show(request, response, HttpStatus.OK, null);
    } else {
      rest.doFilter(request, response);
    }
  }

  void refuse(HttpServletRequest request, HttpServletResponse response, Fault fault)
      throws IOException {
    HttpStatus status =
        fault == Fault.PAGE_EXPIRED ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
    show(request, response, status, fault);
  }

  private void show(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      @Nullable Fault fault)
      throws IOException {
    Language language = Language.of(request);
    LoginView view =
        new LoginView(
            LoginTexts.in(language),
            LoginForm.of(request),
            Continuation.of(request),
            (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
            fault,
            loggedIn());
    pages.send(response, status, language, "login", Map.of("view", view));
  }

  static @Nullable Person loggedIn() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof Person person ? person : null;
  }
}
