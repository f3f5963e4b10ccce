package io.qinggui.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Gives every service the same defaults below its own configuration, so that a service's
 * configuration says only what is its own.
 */
final class WebDefaults implements EnvironmentPostProcessor {

  private static final String FILE = "qinggui-web-defaults.properties";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    try {
      ClassPathResource file = new ClassPathResource(FILE, WebDefaults.class.getClassLoader());
      environment
          .getPropertySources()
          .addLast(new PropertiesPropertySource(FILE, PropertiesLoaderUtils.loadProperties(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
