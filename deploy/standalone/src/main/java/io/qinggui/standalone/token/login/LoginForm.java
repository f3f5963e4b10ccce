package io.qinggui.standalone.token.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was typed and is shown again; never the password.
 *
 * @param username empty when there is none
 * @param operatorId empty when there is none
 */
public record LoginForm(String username, String operatorId) {

  static final String USERNAME = "username";
  static final String PASSWORD = "password";
  static final String OPERATOR_ID = "operator_id";

  static LoginForm of(HttpServletRequest request) {
    String username = request.getParameter(USERNAME);
    return new LoginForm(
        typed(username == null ? request.getParameter(Continuation.HINT) : username),
        typed(request.getParameter(OPERATOR_ID)));
  }

  private static String typed(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
