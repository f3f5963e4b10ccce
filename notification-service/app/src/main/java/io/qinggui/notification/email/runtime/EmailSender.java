package io.qinggui.notification.email.runtime;

import io.qinggui.notification.email.Email;
import io.qinggui.notification.email.Happening;
import io.qinggui.notification.email.Letter;
import io.qinggui.notification.email.Letters;
import io.qinggui.notification.email.MailAddress;
import io.qinggui.notification.email.Mailed;
import io.qinggui.notification.email.Mailed.Kind;
import io.qinggui.platform.reference.Sha256;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends letters, one attempt at a time. Many threads may use one. */
public final class EmailSender {

  private static final int ID_LENGTH = 32;

  private final @Nullable JavaMailSender mail;
  private final Letters letters;
  private final String from;
  private final String domain;

  /**
   * @param mail {@code null} when no mail server is configured
   * @param from the sender's address
   * @param domain of the ids of messages
   */
  EmailSender(@Nullable JavaMailSender mail, Letters letters, String from, String domain) {
    this.mail = mail;
    this.letters = letters;
    this.from = from;
    this.domain = domain;
  }

  /** Whether there is a mail server; without one, nobody should subscribe by email. */
  public boolean isConfigured() {
    return mail != null;
  }

  /**
   * Attempts to send a letter. The same events to the same reader have the same message id, so that
   * a repetition can be recognised.
   *
   * @throws IllegalArgumentException when the reader's address is not one plain address
   */
  public Mailed send(Email email) {
    if (!MailAddress.isSound(email.to())) {
      throw new IllegalArgumentException("not one plain address of email");
    }
    if (mail == null) {
      return new Mailed(Kind.NOT_CONFIGURED, 0, 0, "", "mail-not-configured");
    }
    long begun = System.nanoTime();
    try {
      mail.send(message(mail.createMimeMessage(), email));
      return new Mailed(Kind.ACCEPTED, 250, millisSince(begun), "", null);
    } catch (MailException e) {
      return MailAnswers.read(e, millisSince(begun));
    } catch (MessagingException e) {
      throw new IllegalStateException("a letter could not be written", e);
    }
  }

  private MimeMessage message(MimeMessage message, Email email) throws MessagingException {
    List<Happening> happenings = email.items().stream().map(Happenings::of).toList();
    Letter letter = letters.write(email.language(), email.day(), happenings);
    MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(email.to());
    helper.setSubject(letter.subject());
    helper.setText(letter.text(), false);
    helper.setSentDate(Date.from(happenings.getLast().time().toInstant()));
    message.setHeader("Message-ID", id(email, happenings));
    message.setHeader("Content-Language", email.language().tag());
    // nobody's holiday notice is wanted (RFC 3834)
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  private String id(Email email, List<Happening> happenings) {
    String events = happenings.stream().map(Happening::id).collect(Collectors.joining("\n"));
    String all = Sha256.hex(email.to() + "\n" + email.day() + "\n" + events);
    return "<" + all.substring(0, ID_LENGTH) + "@" + domain + ">";
  }

  private static long millisSince(long begun) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }
}
