package io.qinggui.standalone.token.login;

import io.qinggui.platform.reference.Province;
import io.qinggui.standalone.token.identity.DemoUser;
import io.qinggui.standalone.token.identity.Identity;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the login page in one language. */
public final class LoginTexts {

  private final Language language;
  private final ResourceBundle bundle;

  private LoginTexts(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "issuer/login",
            language == Language.EN ? Locale.ENGLISH : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static LoginTexts in(Language language) {
    return new LoginTexts(language);
  }

  /** The language that they are in. */
  public Language language() {
    return language;
  }

  /**
   * A text.
   *
   * @param values fill {@code {0}}, {@code {1}}, ...
   */
  public String text(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, language.locale()).format(values);
  }

  /** Who a user is. */
  public String who(DemoUser user) {
    return user.province() == null
        ? text("user." + user.id())
        : text("user.administration", province(user.province()));
  }

  /** Who somebody is, with the operator that they act for. */
  public String who(Identity identity) {
    String user = who(identity.user());
    return identity.operatorId() == null
        ? user
        : text("user.for-operator", user, identity.operatorId());
  }

  private String province(String code) {
    return language == Language.EN
        ? text("province." + code)
        : Province.of(code).map(Province::fullName).orElse(code);
  }
}
