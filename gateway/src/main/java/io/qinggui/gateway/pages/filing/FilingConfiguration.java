package io.qinggui.gateway.pages.filing;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the forms. */
@Configuration(proxyBeanMethods = false)
class FilingConfiguration {

  /** Who reads a parameter of the request first would read all, and in another character set. */
  private static final int BEFORE_SECURITY = -200;

  @Bean
  FilterRegistrationBean<FilledForms> filledForms() {
    var registration = new FilterRegistrationBean<>(new FilledForms());
    registration.addUrlPatterns("/filings/*", "/logout", "/notification/*");
    registration.setOrder(BEFORE_SECURITY);
    return registration;
  }
}
