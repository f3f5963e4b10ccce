package io.qinggui.notification.email.runtime;

import io.qinggui.notification.email.Language;
import io.qinggui.notification.email.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The texts of letters, from {@code mail/notification.properties} and its English twin. */
final class MailTexts implements Wording {

  private static final Map<Language, String> FILES =
      Map.of(
          Language.CHINESE, "mail/notification.properties",
          Language.ENGLISH, "mail/notification_en.properties");

  private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

  MailTexts() {
    FILES.forEach((language, file) -> texts.put(language, read(file)));
  }

  @Override
  public Optional<String> find(Language language, String key) {
    return Optional.ofNullable(of(language).getProperty(key));
  }

  /** All texts in a language, for tests. */
  Properties of(Language language) {
    return Objects.requireNonNull(texts.get(language));
  }

  private static Properties read(String file) {
    try {
      return PropertiesLoaderUtils.loadProperties(
          new EncodedResource(new ClassPathResource(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
