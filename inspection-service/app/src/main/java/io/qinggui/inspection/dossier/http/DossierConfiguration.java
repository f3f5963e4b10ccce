package io.qinggui.inspection.dossier.http;

import io.qinggui.inspection.dossier.DossierCorrections;
import io.qinggui.inspection.dossier.DossierDecider;
import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.decider.CorrectingDecider;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Dossiers: one decider for all kinds. */
@Configuration(proxyBeanMethods = false)
class DossierConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> dossierBinding(List<DossierRules<?>> kinds) {
    DossierDecider decider = new DossierDecider(kinds);
    return new DeciderBinding<>(
        DossierCommand.class,
        new CorrectingDecider<>(decider, new DossierCorrections(decider)),
        DossierEvent.STREAMS);
  }
}
