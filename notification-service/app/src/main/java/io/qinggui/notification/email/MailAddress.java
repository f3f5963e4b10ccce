package io.qinggui.notification.email;

import java.util.regex.Pattern;

/**
 * Which addresses mail is sent to: one plain address of ASCII characters. A name, a list, a
 * comment, a quoted part or a line break would be read by mail servers, and not in the same way by
 * all.
 */
public final class MailAddress {

  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "(?!.{65,}@)[a-z0-9_+-]+(\\.[a-z0-9_+-]+)*"
              + "@((?!-)[a-z0-9-]{1,63}(?<!-)\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]",
          Pattern.CASE_INSENSITIVE);

  private MailAddress() {}

  /** Whether a text is such an address. */
  public static boolean isSound(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }
}
