package io.qinggui.standalone.token.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The request of a client that the login is for. The page's own address carries it, so that two
 * windows do not mix theirs up and a page that was open for long still leads on. It leads to the
 * authorization endpoint only, which looks at every parameter.
 *
 * @param query its parameters, encoded; empty when nobody sent the visitor here
 */
record Continuation(String query) {

  static final String HINT = "login_hint";

  /** What belongs to the page and not to the request. */
  private static final Set<String> OWN =
      Set.of(
          Language.PARAMETER,
          HINT,
          "_csrf",
          LoginForm.USERNAME,
          LoginForm.PASSWORD,
          LoginForm.OPERATOR_ID,
          LoginPage.LOGOUT);

  static Continuation of(HttpServletRequest request) {
    return new Continuation(
        request.getParameterMap().entrySet().stream()
            .filter(parameter -> !OWN.contains(parameter.getKey()))
            .flatMap(
                parameter ->
                    Stream.of(parameter.getValue())
                        .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
            .collect(Collectors.joining("&")));
  }

  /** The login page that leads on to the request. */
  String login(Language language) {
    return LoginPage.PATH
        + "?"
        + Language.PARAMETER
        + "="
        + language.parameter()
        + (query.isEmpty() ? "" : "&" + query);
  }

  /** The same with the name of a user filled in. */
  String login(Language language, String username) {
    return login(language) + "&" + HINT + "=" + encoded(username);
  }

  /** The request itself, or the front page when there is none. */
  String target() {
    return query.isEmpty() ? "/" : "/oauth2/authorize?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
