package io.qinggui.notification.email.runtime;

import io.qinggui.notification.email.Mailed;
import io.qinggui.notification.email.Mailed.Kind;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a mail server's answer means. */
final class MailAnswers {

  private static final int LONGEST = 1_000;
  private static final int NONE = -1;

  private MailAnswers() {}

  static Mailed read(MailException failure, long millis) {
    if (failure instanceof MailAuthenticationException) {
      // our own password: nothing is wrong with the letter or its reader
      return new Mailed(Kind.DEFERRED, 0, millis, text(failure), "mail-login-refused");
    }
    Deque<Exception> causes = causes(failure);
    for (Exception each : causes) {
      int code = code(each);
      if (code != NONE) {
        return new Mailed(kind(code), code, millis, text(each), failureOf(code));
      }
    }
    return new Mailed(
        Kind.UNREACHABLE, 0, millis, text(causes.getLast()), "mail-server-unreachable");
  }

  private static Kind kind(int code) {
    return code >= 500 ? Kind.REFUSED : Kind.DEFERRED;
  }

  private static String failureOf(int code) {
    return code >= 500 ? "mail-refused" : "mail-deferred";
  }

  /** The server's own exceptions hang below each other in two ways. */
  private static Deque<Exception> causes(MailException failure) {
    Deque<Exception> found = new ArrayDeque<>();
    Deque<Exception> ahead = new ArrayDeque<>();
    ahead.add(failure);
    while (!ahead.isEmpty() && found.size() < 50) {
      Exception each = ahead.poll();
      found.add(each);
      if (each instanceof MailSendException sent) {
        ahead.addAll(sent.getFailedMessages().values());
      }
      if (each instanceof MessagingException one && one.getNextException() != null) {
        ahead.add(one.getNextException());
      }
      if (each.getCause() instanceof Exception cause && !ahead.contains(cause)) {
        ahead.add(cause);
      }
    }
    return found;
  }

  private static int code(Exception failure) {
    return switch (failure) {
      case SMTPAddressFailedException it -> it.getReturnCode();
      case SMTPSenderFailedException it -> it.getReturnCode();
      case SMTPSendFailedException it -> it.getReturnCode();
      default -> NONE;
    };
  }

  private static String text(Exception failure) {
    String text = Objects.requireNonNullElse(failure.getMessage(), "").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
