package io.qinggui.standalone.token.login;

import io.qinggui.standalone.token.identity.DemoUser;
import io.qinggui.standalone.token.identity.DemoUsers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** What the login page shows. */
public final class LoginView {

  private final LoginTexts texts;
  private final LoginForm form;
  private final Continuation continuation;
  private final CsrfToken csrf;
  private final @Nullable Fault fault;
  private final @Nullable Person loggedIn;

  /**
   * @param fault what is wrong with the form that was sent
   * @param loggedIn who has logged in already
   */
  LoginView(
      LoginTexts texts,
      LoginForm form,
      Continuation continuation,
      CsrfToken csrf,
      @Nullable Fault fault,
      @Nullable Person loggedIn) {
    this.texts = texts;
    this.form = form;
    this.continuation = continuation;
    this.csrf = csrf;
    this.fault = fault;
    this.loggedIn = loggedIn;
  }

  /** Words in the page's language. */
  public LoginTexts texts() {
    return texts;
  }

  /** What was typed. */
  public LoginForm form() {
    return form;
  }

  /** The value that a form must bring back. */
  public CsrfToken csrf() {
    return csrf;
  }

  /** Who may log in. */
  public List<DemoUser> users() {
    return DemoUsers.all();
  }

  /** Where the forms go to. */
  public String action() {
    return continuation.login(texts.language());
  }

  /** This page in the other language. */
  public String otherLanguage() {
    return continuation.login(texts.language().other(), form.username());
  }

  /** This page with the name of a user filled in. */
  public String filledIn(DemoUser user) {
    return continuation.login(texts.language(), user.id());
  }

  /** Whether a form was sent and lets nobody in. */
  public boolean isRefused() {
    return fault != null;
  }

  /** What is wrong at a field, or at none of them (an empty name); empty when nothing is. */
  public String fault(String field) {
    return fault != null && fault.field().equals(field) ? texts.text("fault." + fault.name()) : "";
  }

  /** Who has logged in already; empty when nobody has. */
  public String loggedIn() {
    return loggedIn == null ? "" : texts.who(loggedIn.identity());
  }
}
