package io.qinggui.platform.web.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Wires problem documents; declare {@link ProblemMapping} beans to add to them. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
class ProblemAutoConfiguration {

  @Bean
  ProblemTexts problemTexts(@Value("${qinggui.ledger.name:}") String service) {
    return service.isEmpty() ? ProblemTexts.load() : ProblemTexts.load(service);
  }

  @Bean
  Problems problems(ProblemTexts texts) {
    return new Problems(texts);
  }

  @Bean
  ProblemMapping commandProblems() {
    return new CommandProblems();
  }

  @Bean
  ProblemMapping springProblems() {
    return new SpringProblems();
  }

  @Bean
  ProblemTranslator problemTranslator(ObjectProvider<ProblemMapping> mappings) {
    return new ProblemTranslator(mappings.orderedStream().toList());
  }

  @Bean
  ProblemResolver problemResolver(ProblemTranslator translator, Problems problems) {
    return new ProblemResolver(translator, problems);
  }

  @Bean
  ProblemErrorController problemErrorController(ProblemTranslator translator, Problems problems) {
    return new ProblemErrorController(translator, problems);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemErrorValve() {
    return new ValveCustomizer();
  }

  private static final class ValveCustomizer
      implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
      factory.addContextCustomizers(
          context ->
              ((StandardHost) context.getParent())
                  .setErrorReportValveClass(ProblemErrorValve.class.getName()));
    }

    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }
  }
}
