package io.qinggui.notification.email.runtime;

import io.qinggui.notification.email.Letters;
import io.qinggui.notification.email.MailAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Email, where {@code spring.mail.host} says by whom it is taken. */
@Configuration(proxyBeanMethods = false)
class EmailConfiguration {

  @Bean
  EmailSender emailSender(
      ObjectProvider<JavaMailSender> servers,
      @Value("${spring.mail.host:}") String host,
      @Value("${qinggui.mail.from:}") String from,
      @Value("${qinggui.public-address}") URI publicAddress) {
    JavaMailSender server = host.isBlank() ? null : servers.getIfAvailable();
    return new EmailSender(
        server,
        new Letters(new MailTexts(), publicAddress),
        sender(server, from, publicAddress),
        publicAddress.getHost());
  }

  private static String sender(@Nullable JavaMailSender server, String from, URI publicAddress) {
    String address = from.isBlank() ? "qinggui@" + publicAddress.getHost() : from;
    if (server != null && !MailAddress.isSound(address)) {
      throw new IllegalArgumentException(
          "qinggui.mail.from must be the plain address that letters come from");
    }
    return address;
  }
}
