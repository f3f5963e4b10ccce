package io.qinggui.gateway.pages.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** How a subscriber checks in its own language that a webhook is genuine. */
public enum Snippet {
  JAVA("WebhookVerifier.java", "Java"),
  PYTHON("webhook_verifier.py", "Python"),
  GO("webhook_verifier.go", "Go"),
  JAVASCRIPT("webhook-verifier.js", "JavaScript");

  private final String file;
  private final String language;
  private final String code;

  Snippet(String file, String language) {
    this.file = file;
    this.language = language;
    try {
      this.code = new ClassPathResource("webhook/" + file).getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<Snippet> of(String file) {
    return Arrays.stream(values()).filter(it -> it.file.equals(file)).findFirst();
  }

  /** The name of the file. */
  public String file() {
    return file;
  }

  /** The language's own name. */
  public String language() {
    return language;
  }

  /** What is in the file. */
  public String code() {
    return code;
  }
}
