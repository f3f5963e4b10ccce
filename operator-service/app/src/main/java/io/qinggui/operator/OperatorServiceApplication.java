package io.qinggui.operator;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The operator service on its own. Configured by {@code operator-service.yaml}. */
@SpringBootApplication
public class OperatorServiceApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    new SpringApplicationBuilder(OperatorServiceApplication.class)
        .properties("spring.config.name=operator-service")
        .run(args);
  }
}
