package io.qinggui.inspection.attachment.runtime;

import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.dossier.SingleFactRules;
import io.qinggui.inspection.language.AttachmentEvent;
import io.qinggui.platform.starter.LedgerDatabase;
import io.qinggui.platform.web.write.EvidenceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files of evidence are, and who may add to them. */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

  @Bean
  DossierRules<?> attachmentRules() {
    return new SingleFactRules<>(AttachmentEvent.class, "", (it, filer) -> true);
  }

  @Bean
  @ConditionalOnProperty(
      name = "qinggui.ledger.store",
      havingValue = "sqlite",
      matchIfMissing = true)
  AttachmentStore attachmentFiles(
      @Value("${qinggui.attachments.directory}") Path directory, InstantSource clock)
      throws IOException {
    AttachmentFiles files = new AttachmentFiles(directory);
    files.tidy(clock.instant());
    return files;
  }

  @Bean
  @ConditionalOnProperty(name = "qinggui.ledger.store", havingValue = "mongodb")
  AttachmentStore attachmentGrid(LedgerDatabase database) {
    return new AttachmentGrid(database.database());
  }

  @Bean
  EvidenceFiles evidenceFiles(AttachmentStore store) {
    return digest -> store.find(digest).isPresent();
  }
}
