package io.qinggui.notification.subscription;

import java.util.regex.Pattern;

/**
 * What a mail address can look like: a dot-atom, {@code @}, and a domain of at least two labels in
 * ASCII (RFC 5321, 4.1.2). Quoted local parts, comments and addresses in brackets are legal and not
 * taken: nobody has them, and they let a header begin anew.
 */
final class MailAddress {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
  private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");

  private MailAddress() {}

  static boolean isPlausible(String text) {
    int at = text.lastIndexOf('@');
    return text.length() <= LONGEST
        && at > 0
        && at <= LONGEST_LOCAL
        && LOCAL.matcher(text.substring(0, at)).matches()
        && DOMAIN.matcher(text.substring(at + 1)).matches();
  }
}
