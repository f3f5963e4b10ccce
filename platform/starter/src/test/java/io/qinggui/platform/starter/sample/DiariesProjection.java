package io.qinggui.platform.starter.sample;

import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.Projection;
import io.qinggui.platform.starter.sample.Diary.DiaryEvent;
import io.qinggui.platform.starter.sample.Diary.LineWritten;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** A document for each diary. */
public final class DiariesProjection implements Projection {

  /** Lines that it cannot take, until they are removed from here. */
  public final Set<String> poison = ConcurrentHashMap.newKeySet();

  private final EventCatalog<DiaryEvent> catalog;

  DiariesProjection(EventCatalog<DiaryEvent> catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return "diaries";
  }

  @Override
  public List<String> keys(LedgerEvent event) {
    return List.of(event.subject());
  }

  @Override
  public Optional<Document> fold(String key, Optional<Document> current, LedgerEvent event) {
    return switch (catalog.read(event).event()) {
      case LineWritten(var operatorId, var line) -> {
        if (poison.contains(line)) {
          throw new IllegalStateException("cannot read " + line);
        }
        Document diary = current.orElseGet(() -> new Document("lines", new ArrayList<String>()));
        diary.getList("lines", String.class).add(line);
        yield Optional.of(diary);
      }
    };
  }
}
