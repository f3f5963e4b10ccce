package io.qinggui.notification.email;

import org.jspecify.annotations.Nullable;

/**
 * What came of sending an email.
 *
 * @param kind what it means
 * @param code answer of the mail server (RFC 5321), 0 when there was none
 * @param millis from the beginning to the end of the attempt
 * @param excerpt the beginning of the server's answer; empty when there was none
 * @param failure stable code, when it was not taken
 */
public record Mailed(Kind kind, int code, long millis, String excerpt, @Nullable String failure) {

  /** What the end of an attempt means. */
  public enum Kind {
    /** The mail server has taken it. */
    ACCEPTED,
    /** Not now (4yz): try again. */
    DEFERRED,
    /** Not like this (5yz): the same again would be refused again. */
    REFUSED,
    /** There was no answer. */
    UNREACHABLE,
    /** Nobody has said where the mail server is. */
    NOT_CONFIGURED
  }
}
