package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.ProblemMapping;
import io.qinggui.platform.web.problem.Problems;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.json.JsonMapper;

/** Wires strict reading of requests. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
@EnableConfigurationProperties(InputProperties.class)
class InputAutoConfiguration {

  private static final int AFTER_SECURITY = 0;

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return new StrictJson();
  }

  @Bean
  JsonFactoryBuilderCustomizer boundedJson() {
    return factory ->
        factory.streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(50)
                .maxNumberLength(100)
                .maxNameLength(1_000)
                .build());
  }

  @Bean
  ProblemMapping jsonProblems() {
    return new JsonProblems();
  }

  @Bean
  BodyCheck bodyCheck(Validator validator) {
    return new BodyCheck(validator);
  }

  @Bean
  BodyReader bodyReader(JsonMapper mapper, BodyCheck check) {
    return new BodyReader(mapper, check);
  }

  @Bean
  FilterRegistrationBean<BodyFilter> bodyFilter(InputProperties properties, Problems problems) {
    var registration = new FilterRegistrationBean<>(new BodyFilter(properties, problems));
    registration.setOrder(AFTER_SECURITY);
    return registration;
  }

  @Bean
  FilterRegistrationBean<HealthPaths> healthPaths(Problems problems) {
    var registration = new FilterRegistrationBean<>(new HealthPaths(problems));
    registration.setOrder(AFTER_SECURITY);
    return registration;
  }

  @Bean
  WebMvcConfigurer strictParameters(ObjectProvider<LicenseSpellings> spellings) {
    return new WebMvcConfigurer() {
      @Override
      public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, Moments::date);
        registry.addConverter(
            String.class, Instant.class, text -> Moments.moment(text.replace(' ', '+')));
        registry.addConverter(String.class, Boolean.class, Parameters::bool);
        registry.addFormatterForFieldAnnotation(new OperatorIdParameters());
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ParameterScreen());
        registry.addInterceptor(new ParameterNames());
        registry.addInterceptor(new EnumParameters());
        registry.addInterceptor(new AcceptScreen()).addPathPatterns("/api/v1/**");
        spellings.ifAvailable(it -> registry.addInterceptor(new LicenseNumberPaths(it)));
      }
    };
  }
}
