package io.qinggui.gateway.pages;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what all forms need. */
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

  /** Who reads a parameter of the request first would read all, and in another character set. */
  private static final int BEFORE_SECURITY = -200;

  @Bean
  FilterRegistrationBean<FilledForms> filledForms() {
    var registration = new FilterRegistrationBean<>(new FilledForms());
    registration.setOrder(BEFORE_SECURITY);
    return registration;
  }
}
