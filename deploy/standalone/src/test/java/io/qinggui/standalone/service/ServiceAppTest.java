package io.qinggui.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;

class ServiceAppTest {

  @ParameterizedTest
  @EnumSource
  void every_service_is_an_application_with_a_configuration_file_of_its_own(ServiceApp app)
      throws Exception {
    assertThat(Class.forName(app.mainClass())).hasAnnotation(SpringBootApplication.class);
    assertThat(getClass().getResource("/" + app.configName() + ".yaml")).isNotNull();
  }
}
