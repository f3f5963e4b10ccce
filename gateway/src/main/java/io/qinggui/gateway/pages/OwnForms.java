package io.qinggui.gateway.pages;

import io.qinggui.gateway.session.Session;
import io.qinggui.gateway.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Whether a form was sent by one of our own pages, and from the visitor's session. */
@Component
public final class OwnForms {

  private static final String SITE = "Sec-Fetch-Site";

  private final Sessions sessions;
  private final String own;

  OwnForms(Sessions sessions, PageProperties properties) {
    this.sessions = sessions;
    this.own = properties.login().address();
  }

  /** Whether it comes from a page of the visitor's own session. */
  public boolean isOwn(HttpServletRequest request) {
    return !isForeign(request)
        && sessions
            .of(request)
            .filter(it -> Sessions.isOf(it, request.getParameter(Session.FIELD)))
            .isPresent();
  }

  /** Whether the request says that it comes from elsewhere. One that says nothing may be ours. */
  public boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader(SITE);
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null
        && !isSame(origin, request.getHeader(HttpHeaders.HOST))
        && !isSame(origin, authority(own));
  }

  private static boolean isSame(String origin, @Nullable String host) {
    String theirs = authority(origin);
    return host != null
        && theirs != null
        && theirs.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
  }

  private static @Nullable String authority(String address) {
    try {
      return address.isEmpty() ? null : URI.create(address).getAuthority();
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
