package io.qinggui.platform.web.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of problem documents, from all {@code problems/*.properties} on the class path. A key
 * that two files give different texts is refused at start.
 */
public final class ProblemTexts {

  private static final String FILES = "classpath*:problems/*.properties";

  private final Map<Language, Map<String, Template>> templates = new EnumMap<>(Language.class);

  private ProblemTexts() {
    for (Language language : Language.values()) {
      templates.put(language, new HashMap<>());
    }
  }

  /**
   * Reads all files.
   *
   * @throws IllegalStateException when two files contradict each other
   */
  public static ProblemTexts load() {
    ProblemTexts texts = new ProblemTexts();
    try {
      ClassLoader loader = ProblemTexts.class.getClassLoader();
      for (Resource each : new PathMatchingResourcePatternResolver(loader).getResources(FILES)) {
        texts.add(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /**
   * A text with its placeholders filled, or empty when there is none under the key.
   *
   * @param key for example {@code already-registered.title}
   * @param details values of the placeholders
   */
  public Optional<String> find(Language language, String key, Map<String, ?> details) {
    return Optional.ofNullable(ofLanguage(language).get(key)).map(t -> t.fill(language, details));
  }

  /** Whether a code has a title and a detail or a message in both languages. */
  public boolean isComplete(String code) {
    return templates.values().stream()
        .allMatch(
            texts ->
                texts.containsKey(code + ".title")
                    && (texts.containsKey(code + ".detail")
                        || texts.containsKey(code + ".message")));
  }

  private void add(Resource file) throws IOException {
    String name = Objects.requireNonNull(file.getFilename());
    Language language = name.endsWith("_en.properties") ? Language.ENGLISH : Language.CHINESE;
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    for (String key : properties.stringPropertyNames()) {
      Template template = new Template(properties.getProperty(key));
      Template other = ofLanguage(language).put(key, template);
      if (other != null && !other.equals(template)) {
        throw new IllegalStateException("two texts for " + key + ", the second in " + name);
      }
    }
  }

  private Map<String, Template> ofLanguage(Language language) {
    return Objects.requireNonNull(templates.get(language));
  }

  /** All codes that have a title, for tests. */
  public java.util.Set<String> codes() {
    return ofLanguage(Language.CHINESE).keySet().stream()
        .filter(key -> key.endsWith(".title"))
        .map(key -> key.substring(0, key.length() - ".title".length()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
