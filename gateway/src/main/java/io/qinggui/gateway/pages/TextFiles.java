package io.qinggui.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the texts: {@code pages/<room>.properties} in Chinese, {@code <room>_en} in English. */
final class TextFiles {

  private static final String FILES = "classpath*:pages/*.properties";
  private static final String ENGLISH = "_en.properties";

  private TextFiles() {}

  static Map<String, String> in(PageLanguage language) {
    Map<String, String> words = new HashMap<>();
    // a class path may have a jar twice; of one path the first counts, as for every resource
    Set<String> read = new HashSet<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        String name = String.valueOf(file.getFilename());
        boolean english = name.endsWith(ENGLISH);
        if (english == (language == PageLanguage.EN) && read.add(name)) {
          add(file, words);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(words);
  }

  private static void add(Resource file, Map<String, String> words) throws IOException {
    Properties read = new Properties();
    try (Reader text = new InputStreamReader(file.getInputStream(), UTF_8)) {
      read.load(text);
    }
    for (String key : read.stringPropertyNames()) {
      if (words.putIfAbsent(key, read.getProperty(key)) != null) {
        throw new IllegalStateException(file.getFilename() + " has " + key + " a second time");
      }
    }
  }
}
