package io.qinggui.platform.web.problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

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
  TomcatProblems tomcatProblems() {
    return new TomcatProblems();
  }
}
