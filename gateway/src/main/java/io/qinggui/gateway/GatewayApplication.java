package io.qinggui.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The gateway; configured by {@code gateway.yaml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

  /** Starts it. */
  public static void main(String[] args) {
    var unused =
        new SpringApplicationBuilder(GatewayApplication.class)
            .properties("spring.config.name=gateway")
            .run(args);
  }
}
