package io.qinggui.platform.starter;

import io.qinggui.platform.figure.FigureSource;
import io.qinggui.platform.figure.Figures;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.read.Clocks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures that a service has {@link FigureSource}s for. */
@Configuration(proxyBeanMethods = false)
class FigureConfiguration {

  @Bean
  Figures figures(Ledger ledger, ObjectProvider<FigureSource> sources) {
    return new Figures(ledger, sources.orderedStream().toList());
  }

  @Bean
  @ConditionalOnWebApplication
  FiguresController figuresController(Figures figures, Ledger ledger, Clocks clocks) {
    return new FiguresController(figures, ledger, clocks);
  }
}
