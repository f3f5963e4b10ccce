package io.qinggui.platform.web.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The texts of problem documents. Those that every service has come from all {@code
 * problems/*.properties} on the class path, a service's own from {@code
 * problems/<service>/*.properties}: services that share a class path may use one code for different
 * things. A service's own text goes before a shared one; otherwise a key that two files give
 * different texts is refused at start. Decision 0305 says why no {@code MessageSource} is used.
 */
public final class ProblemTexts {

  private static final String SHARED = "classpath*:problems/*.properties";

  private final Map<Language, Map<String, Template>> templates = new EnumMap<>(Language.class);

  private ProblemTexts() {
    for (Language language : Language.values()) {
      templates.put(language, new HashMap<>());
    }
  }

  /**
   * Reads the shared files.
   *
   * @throws IllegalStateException when two files contradict each other
   */
  public static ProblemTexts load() {
    return read(SHARED);
  }

  /**
   * Reads the shared files and those of one service.
   *
   * @param service name of its folder, for example {@code operator}
   * @throws IllegalStateException when two shared files contradict each other, or two of its own
   */
  public static ProblemTexts load(String service) {
    ProblemTexts texts = load();
    ProblemTexts own = read("classpath*:problems/" + service + "/*.properties");
    own.templates.forEach((language, more) -> texts.ofLanguage(language).putAll(more));
    return texts;
  }

  private static ProblemTexts read(String files) {
    ProblemTexts texts = new ProblemTexts();
    try {
      ClassLoader loader = ProblemTexts.class.getClassLoader();
      for (Resource each : new PathMatchingResourcePatternResolver(loader).getResources(files)) {
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
    Properties properties =
        PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
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
  public Set<String> codes() {
    return ofLanguage(Language.CHINESE).keySet().stream()
        .filter(key -> key.endsWith(".title"))
        .map(key -> key.substring(0, key.length() - ".title".length()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
