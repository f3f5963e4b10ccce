package io.qinggui.platform.web.caller;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * What Spring Security asks of every header, character by character. As regular expressions, which
 * its own checks are, this and the token cost a request a fiftieth of its time.
 */
final class HeaderScreen {

  private HeaderScreen() {}

  /** Refuses headers with control characters, or characters that Unicode does not have. */
  static StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderNames(HeaderScreen::isText);
    firewall.setAllowedHeaderValues(HeaderScreen::isText);
    return firewall;
  }

  static boolean isText(String text) {
    return text.codePoints()
        .noneMatch(it -> Character.isISOControl(it) || !Character.isDefined(it));
  }
}
