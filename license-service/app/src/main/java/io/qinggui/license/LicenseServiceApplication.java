package io.qinggui.license;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The license service on its own. Configured by {@code license-service.yaml}. */
@SpringBootApplication
public class LicenseServiceApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    new SpringApplicationBuilder(LicenseServiceApplication.class)
        .properties("spring.config.name=license-service")
        .run(args);
  }
}
