package io.qinggui.gateway.pages.login;

import io.qinggui.gateway.pages.Frame;
import io.qinggui.gateway.pages.OwnForms;
import io.qinggui.gateway.pages.PageProperties;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.session.Session;
import io.qinggui.gateway.session.Sessions;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins a login, and ends a session here and at the issuer. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class LoginController {

  private final Sessions sessions;
  private final Issuer issuer;
  private final WebPages pages;
  private final OwnForms forms;
  private final PageProperties.Login login;

  LoginController(
      Sessions sessions, Issuer issuer, WebPages pages, OwnForms forms, PageProperties properties) {
    this.sessions = sessions;
    this.issuer = issuer;
    this.pages = pages;
    this.forms = forms;
    this.login = properties.login();
  }

  @GetMapping(WebPages.LOGIN)
  ResponseEntity<byte[]> begin(HttpServletRequest request) {
    if (login.issuer().isEmpty()) {
      return pages.refused(request, HttpStatus.NOT_FOUND.value());
    }
    String to = PendingLogins.page(request.getParameter(PendingLogins.TO)).orElse("");
    return found(
        Frame.address(LoginSecurity.BEGIN + "/" + Issuer.ID, Map.of(PendingLogins.TO, to)));
  }

  @PostMapping("/logout")
  ResponseEntity<byte[]> leave(HttpServletRequest request, HttpServletResponse response) {
    Optional<Session> session = sessions.of(request);
    if (session.isPresent() && !forms.isOwn(request)) {
      return pages.refused(request, HttpStatus.FORBIDDEN.value());
    }
    sessions.end(request, response);
    return seeOther(session.flatMap(it -> atIssuer(request, it)).orElse(WebPages.OPEN));
  }

  /** RP-initiated logout, where the issuer has it (OpenID Connect RP-Initiated Logout 1.0). */
  private Optional<String> atIssuer(HttpServletRequest request, Session session) {
    try {
      return Optional.ofNullable(issuer.endSession())
          .map(
              end ->
                  Frame.address(
                      end.toString(),
                      Map.of(
                          "id_token_hint", session.idToken(),
                          "client_id", login.clientId(),
                          "post_logout_redirect_uri", address(request) + "/")));
    } catch (IssuerUnavailableException e) {
      return Optional.empty();
    }
  }

  private String address(HttpServletRequest request) {
    URI here = URI.create(request.getRequestURL().toString());
    return login.address().isEmpty()
        ? here.getScheme() + "://" + here.getAuthority()
        : login.address();
  }

  private static ResponseEntity<byte[]> found(String address) {
    return redirect(HttpStatus.FOUND, address);
  }

  private static ResponseEntity<byte[]> seeOther(String address) {
    return redirect(HttpStatus.SEE_OTHER, address);
  }

  private static ResponseEntity<byte[]> redirect(HttpStatus status, String address) {
    return ResponseEntity.status(status)
        .location(URI.create(address))
        .cacheControl(CacheControl.noStore())
        .build();
  }
}
