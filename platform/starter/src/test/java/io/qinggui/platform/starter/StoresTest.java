package io.qinggui.platform.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.starter.sample.Diary;
import io.qinggui.platform.testkit.EmbeddedMongo;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;

class StoresTest {

  static class Service {
    @Bean
    EventLanguage<Diary.DiaryEvent> language() {
      return EventLanguage.of(Diary.DiaryEvent.class);
    }

    @Bean
    DeciderBinding<Diary.DiaryCommand, Diary.DiaryEvent, Integer> diaries() {
      return new DeciderBinding<>(Diary.DiaryCommand.class, new Diary(), "diary");
    }
  }

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  JacksonAutoConfiguration.class, QingguiServiceAutoConfiguration.class))
          .withPropertyValues(
              "qinggui.ledger.name=sample",
              "qinggui.projections.uri=" + EmbeddedMongo.shared().freshUri());

  @Test
  void a_ledger_in_files_keeps_what_was_recorded(@TempDir Path directory) {
    keepsWhatWasRecorded("qinggui.ledger.directory=" + directory);
  }

  @Test
  void a_ledger_in_mongodb_keeps_what_was_recorded() {
    keepsWhatWasRecorded(
        "qinggui.ledger.store=mongodb",
        "qinggui.ledger.mongodb.uri=" + EmbeddedMongo.shared().freshUri());
  }

  @Test
  void what_declares_no_events_is_no_service() {
    context.run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(Ledger.class));
  }

  private void keepsWhatWasRecorded(String... store) {
    ApplicationContextRunner service =
        context.withUserConfiguration(Service.class).withPropertyValues(store);
    service.run(
        started -> {
          Commands<?> commands = started.getBean(Commands.class);
          commands.send(new Diary.Write("a", "line"), CommandContext.causedBy("test", "1"));
          started.getBean(ConsumerStore.class).advance("test", Map.of("source", 7L));
        });
    service.run(
        again -> {
          assertThat(again.getBean(Ledger.class).head()).isEqualTo(1);
          assertThat(again.getBean(ConsumerStore.class).progress("test"))
              .containsEntry("source", 7L);
        });
  }
}
