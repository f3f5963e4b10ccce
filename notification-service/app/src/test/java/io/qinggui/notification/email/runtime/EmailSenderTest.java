package io.qinggui.notification.email.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.qinggui.notification.email.Email;
import io.qinggui.notification.email.Language;
import io.qinggui.notification.email.Letters;
import io.qinggui.notification.email.Mailed;
import io.qinggui.notification.email.Mailed.Kind;
import io.qinggui.platform.web.problem.ProblemTexts;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class EmailSenderTest {

  private static final String READER = "reader@carrier.example";
  private static final LocalDate DAY = LocalDate.of(2019, 3, 2);

  private final GreenMail server = new GreenMail(patient(ServerSetup.SMTP.dynamicPort()));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_letter_arrives_as_it_was_written() throws Exception {
    Mailed mailed = sender().send(one(READER));

    assertThat(mailed.kind()).isEqualTo(Kind.ACCEPTED);
    assertThat(mailed.failure()).isNull();
    MimeMessage got = received(1)[0];
    assertThat(got.getSubject()).isEqualTo("【清规】杭州清溪数据有限公司：经营许可证浙B1-20140026被吊销，自2019-04-01起生效");
    assertThat(got.getAllRecipients()).extracting(Object::toString).containsExactly(READER);
    assertThat(got.getFrom()).extracting(Object::toString).containsExactly("qinggui@q.example");
    assertThat(got.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat((String) got.getContent()).contains("被吊销", "/operators/91330106673959654P/history");
    assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(got.getHeader("Content-Language")).containsExactly("zh-CN");
  }

  @Test
  void a_repetition_has_the_same_message_id_and_another_letter_another() throws Exception {
    EmailSender sender = sender();
    sender.send(one(READER));
    sender.send(one(READER));
    sender.send(one("other@carrier.example"));
    sender.send(Email.daily(READER, Language.CHINESE, DAY, List.of(Events.revoked())));

    MimeMessage[] got = received(4);
    assertThat(got[0].getMessageID()).matches("<[0-9a-f]{32}@q\\.example>");
    assertThat(got[1].getMessageID()).isEqualTo(got[0].getMessageID());
    assertThat(List.of(got[2].getMessageID(), got[3].getMessageID()))
        .doesNotContain(got[0].getMessageID())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_name_cannot_add_a_header() throws Exception {
    Email.Item item =
        Events.item("e", Events.REVOKED, Events.DATA, "甲\r\nBcc: b@example.com\r\n\r\nbody");
    sender().send(Email.immediate(READER, Language.ENGLISH, item));

    MimeMessage got = received(1)[0];
    assertThat(got.getHeader("Bcc")).isNull();
    assertThat(got.getAllRecipients()).hasSize(1);
    assertThat(got.getSubject()).contains("甲 Bcc: b@example.com body: license");
  }

  @Test
  void an_address_cannot_add_a_reader() {
    for (String to : List.of("a@b.example,c@d.example", "a@b.example\r\nBcc: c@d.example", "a")) {
      assertThatThrownBy(() -> sender().send(one(to))).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 no such user, REFUSED, 550, mail-refused",
    "RCPT, 450 4.2.1 greylisted, DEFERRED, 450, mail-deferred",
    "MAIL, 553 sender refused, REFUSED, 553, mail-refused",
    "MAIL, 421 too busy, DEFERRED, 421, mail-deferred",
    "DATA, 554 no, REFUSED, 554, mail-refused",
    "DATA, 451 later, DEFERRED, 451, mail-deferred",
    "END, 552 too large, REFUSED, 552, mail-refused",
    "END, 452 disk full, DEFERRED, 452, mail-deferred",
    "END, '', UNREACHABLE, 0, mail-server-unreachable",
    "HELLO, '', UNREACHABLE, 0, mail-server-unreachable",
    "HELLO, 554 go away, UNREACHABLE, 0, mail-server-unreachable"
  })
  void the_servers_answer_says_whether_to_try_again(
      String word, String answer, Kind kind, int code, String failure) {
    try (PostOffice office = new PostOffice(Map.of(word, answer))) {
      Mailed mailed = sender(office.port()).send(one(READER));

      assertThat(mailed.kind()).isEqualTo(kind);
      assertThat(mailed.code()).isEqualTo(code);
      assertThat(mailed.failure()).isEqualTo(failure);
      if (code > 0) {
        assertThat(mailed.excerpt()).contains(answer.substring(4));
      }
      assertThat(ProblemTexts.load("notification").isComplete(failure)).isTrue();
    }
  }

  @Test
  void a_server_that_is_away_is_unreachable() {
    int port = server.getSmtp().getPort();
    server.stop();

    assertThat(sender(port).send(one(READER)).kind()).isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void without_a_server_nothing_is_sent() {
    EmailSender sender = new EmailSender(null, letters(), "qinggui@q.example", "q.example");

    assertThat(sender.isConfigured()).isFalse();
    assertThat(sender.send(one(READER)).kind()).isEqualTo(Kind.NOT_CONFIGURED);
    assertThat(sender().isConfigured()).isTrue();
  }

  private static ServerSetup patient(ServerSetup setup) {
    setup.setServerStartupTimeout(60_000);
    return setup;
  }

  private MimeMessage[] received(int number) {
    assertThat(server.waitForIncomingEmail(30_000, number)).isTrue();
    return server.getReceivedMessages();
  }

  private EmailSender sender() {
    return sender(server.getSmtp().getPort());
  }

  private static EmailSender sender(int port) {
    JavaMailSenderImpl mail = new JavaMailSenderImpl();
    mail.setHost("127.0.0.1");
    mail.setPort(port);
    mail.getJavaMailProperties().put("mail.smtp.timeout", "30000");
    return new EmailSender(mail, letters(), "qinggui@q.example", "q.example");
  }

  private static Letters letters() {
    return new Letters(new MailTexts(), URI.create("https://q.example"));
  }

  private static Email one(String to) {
    return Email.immediate(to, Language.CHINESE, Events.revoked());
  }
}
