package io.qinggui.operator.circuitfile.http;

import io.qinggui.operator.circuitfile.CircuitFileCorrections;
import io.qinggui.operator.circuitfile.CircuitFileDecider;
import io.qinggui.operator.language.CircuitFileCommand;
import io.qinggui.operator.language.CircuitFileEvent;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.starter.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carriers' files on the users of international circuits: decider and read model. */
@Configuration(proxyBeanMethods = false)
class CircuitFileConfiguration {

  static final String CARRIER = "carrierId";

  @Bean
  DeciderBinding<?, ?, ?> circuitFile() {
    return new DeciderBinding<>(
        CircuitFileCommand.class,
        new CorrectingDecider<>(new CircuitFileDecider(), new CircuitFileCorrections()),
        "circuit-file");
  }

  @Bean
  RecordProjection<CircuitFileEvent, CircuitFileView> circuitFilesProjection(
      EventCatalog<OperatorEvent> catalog, Ledger ledger) {
    return new RecordProjection<>(
            "circuit-files",
            catalog,
            CircuitFileEvent.class,
            CircuitFileView.class,
            e -> CircuitFileView.key(e.carrierId(), e.userOperatorId()),
            (before, e) -> CircuitFileView.of((CircuitFileEvent.Kept) e))
        .correctable(stream -> ledger.readStream(stream, 0))
        .searchable(CARRIER, CircuitFileView::carrierId);
  }

  @Bean
  ReadModel<CircuitFileView> circuitFiles(
      Projections projections,
      RecordProjection<CircuitFileEvent, CircuitFileView> circuitFilesProjection) {
    return projections.readModel(circuitFilesProjection);
  }
}
