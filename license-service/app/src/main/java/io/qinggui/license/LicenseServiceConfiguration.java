package io.qinggui.license;

import io.qinggui.license.announcement.AnnouncementDecider;
import io.qinggui.license.language.AnnouncementCommand;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicensingEvent;
import io.qinggui.license.language.RulebookCommand;
import io.qinggui.license.language.StandingCommand;
import io.qinggui.license.lifecycle.LicenseDecider;
import io.qinggui.license.noting.NotingDecider;
import io.qinggui.license.publication.LicensePublication;
import io.qinggui.license.rulebook.RulebookDecider;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.relay.Publication;
import io.qinggui.platform.starter.EventLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is recorded and what is told; the platform makes a service of it. */
@Configuration(proxyBeanMethods = false)
class LicenseServiceConfiguration {

  @Bean
  EventLanguage<LicensingEvent> language() {
    return EventLanguage.of(LicensingEvent.class);
  }

  @Bean
  DeciderBinding<?, ?, ?> licenses() {
    return new DeciderBinding<>(LicenseCommand.class, new LicenseDecider(), "license");
  }

  @Bean
  DeciderBinding<?, ?, ?> rulebook() {
    return new DeciderBinding<>(RulebookCommand.class, new RulebookDecider(), "rulebook");
  }

  @Bean
  DeciderBinding<?, ?, ?> notedFacts() {
    return new DeciderBinding<>(StandingCommand.class, new NotingDecider(), "standing");
  }

  @Bean
  DeciderBinding<?, ?, ?> announcements() {
    return new DeciderBinding<>(
        AnnouncementCommand.class, new AnnouncementDecider(), "announcement");
  }

  @Bean
  Publication publication(EventCatalog<LicensingEvent> catalog) {
    return new LicensePublication(catalog);
  }
}
