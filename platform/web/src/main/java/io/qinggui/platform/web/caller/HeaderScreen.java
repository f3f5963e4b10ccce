package io.qinggui.platform.web.caller;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * What Spring Security asks of every header, character by character. As regular expressions, which
 * its own checks are, this and the token cost a request a fiftieth of its time.
 */
final class HeaderScreen {

  private HeaderScreen() {}

  /**
   * Refuses headers with control characters, or characters that Unicode does not have. Only values
   * may have tabs.
   */
  static StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderNames(HeaderScreen::isName);
    firewall.setAllowedHeaderValues(HeaderScreen::isValue);
    return firewall;
  }

  static boolean isName(String text) {
    return text.codePoints().allMatch(HeaderScreen::isText);
  }

  static boolean isValue(String text) {
    return text.codePoints().allMatch(it -> it == '\t' || isText(it));
  }

  private static boolean isText(int character) {
    return Character.isDefined(character) && !Character.isISOControl(character);
  }
}
