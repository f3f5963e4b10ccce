package io.qinggui.inspection;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The inspection service on its own. Configured by {@code inspection-service.yaml}. */
@SpringBootApplication
public class InspectionServiceApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    new SpringApplicationBuilder(InspectionServiceApplication.class)
        .properties("spring.config.name=inspection-service")
        .run(args);
  }
}
