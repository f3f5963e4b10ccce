package io.qinggui.gateway.pages.notification;

import io.qinggui.gateway.session.Session;
import io.qinggui.gateway.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Whether a form was sent from a page of the visitor's own session. */
@Component
final class OwnForms {

  private final Sessions sessions;

  OwnForms(Sessions sessions) {
    this.sessions = sessions;
  }

  boolean isOwn(HttpServletRequest request) {
    return !isForeign(request)
        && sessions
            .of(request)
            .filter(it -> Sessions.isOf(it, request.getParameter(Session.FIELD)))
            .isPresent();
  }

  private static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && !isHost(origin, request.getHeader(HttpHeaders.HOST));
  }

  private static boolean isHost(String origin, @Nullable String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
