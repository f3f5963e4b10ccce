package io.qinggui.packaging.topology;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names of properties that our processes take: of our own types, of our own configuration, and of
 * the descriptions that Spring's jars have.
 */
final class KnownProperties {

  private static final String OURS = "io.qinggui";

  private final Set<String> names = new TreeSet<>();
  private final Set<String> mappings = new TreeSet<>();

  private KnownProperties() {}

  static KnownProperties onClassPath() throws IOException {
    KnownProperties known = new KnownProperties();
    known.addTypes();
    known.addDescriptions();
    for (String process : new Topology().processes()) {
      known.addConfiguration(new Topology().text(process, "config-name") + ".yaml");
    }
    Properties defaults = new Properties();
    try (InputStream in =
        new ClassPathResource("qinggui-web-defaults.properties").getInputStream()) {
      defaults.load(in);
    }
    known.names.addAll(defaults.stringPropertyNames());
    return known;
  }

  boolean contains(String property) {
    return names.contains(property)
        || mappings.stream().anyMatch(it -> property.startsWith(it + "."));
  }

  private void addTypes() {
    var scanner =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(
              org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
            return true;
          }
        };
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    scanner
        .findCandidateComponents(OURS)
        .forEach(
            it -> {
              Class<?> type =
                  ClassUtils.resolveClassName(Objects.requireNonNull(it.getBeanClassName()), null);
              addType(type.getAnnotation(ConfigurationProperties.class).value(), type);
            });
  }

  private void addType(String prefix, Class<?> type) {
    for (RecordComponent each : type.getRecordComponents()) {
      String name = prefix + "." + dashed(each.getName());
      if (Map.class.isAssignableFrom(each.getType())) {
        mappings.add(name);
      } else if (each.getType().isRecord() && each.getType().getName().startsWith(OURS)) {
        addType(name, each.getType());
      } else {
        names.add(name);
      }
    }
  }

  private void addDescriptions() throws IOException {
    JsonMapper json = new JsonMapper();
    for (URL url :
        Collections.list(
            getClass()
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
      try (InputStream in = url.openStream()) {
        for (JsonNode each : json.readTree(in).path("properties")) {
          names.add(each.path("name").asString());
          if (each.path("type").asString("").startsWith("java.util.Map<")) {
            mappings.add(each.path("name").asString());
          }
        }
      }
    }
  }

  private void addConfiguration(String file) {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource(file));
    yaml.afterPropertiesSet();
    Objects.requireNonNull(yaml.getObject()).stringPropertyNames().forEach(name -> names.add(name));
  }

  private static String dashed(String camel) {
    String dashed = camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    return ConfigurationPropertyName.of(dashed).toString();
  }
}
