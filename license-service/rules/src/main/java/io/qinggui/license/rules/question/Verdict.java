package io.qinggui.license.rules.question;

/** What the rules answer; the later one here outweighs the earlier. */
public enum Verdict {
  ALLOW,
  /** The law leaves it to the one who asks, who must take the reasons into account. */
  WEIGH,
  DENY
}
