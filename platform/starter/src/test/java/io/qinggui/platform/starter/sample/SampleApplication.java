package io.qinggui.platform.starter.sample;

import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.relay.PublicEvent;
import io.qinggui.platform.relay.Publication;
import io.qinggui.platform.starter.EventLanguage;
import io.qinggui.platform.starter.sample.Diary.DiaryEvent;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A whole service, as small as one can be. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(DiaryController.class)
public class SampleApplication {

  @Bean
  EventLanguage<DiaryEvent> language() {
    return EventLanguage.of(DiaryEvent.class);
  }

  @Bean
  DeciderBinding<Diary.DiaryCommand, DiaryEvent, Integer> diaries() {
    return new DeciderBinding<>(Diary.DiaryCommand.class, new Diary(), "diary");
  }

  @Bean
  DiaryView.Fold fold() {
    return new DiaryView.Fold();
  }

  @Bean
  RecordProjection<DiaryEvent, DiaryView> diariesProjection(
      EventCatalog<DiaryEvent> catalog, DiaryView.Fold fold) {
    return new RecordProjection<>(
        "diaries",
        catalog,
        DiaryEvent.class,
        DiaryView.class,
        DiaryEvent::subject,
        (before, event) -> fold.after(before, event));
  }

  @Bean
  Policy noteIt(Commands<DiaryEvent> commands) {
    return new WhenOperatorWroteThenNoteIt(commands);
  }

  @Bean
  Publication publication(EventCatalog<DiaryEvent> catalog) {
    return event ->
        List.of(
            new PublicEvent(
                "qinggui.sample",
                event.type() + ".v1",
                event.subject(),
                catalog.read(event).event()));
  }
}
