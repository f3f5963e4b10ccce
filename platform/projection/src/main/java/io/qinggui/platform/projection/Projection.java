package io.qinggui.platform.projection;

import io.qinggui.platform.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * A read model: one collection of documents, each the fold of the events that touch it. Pure; the
 * runner reads, writes, remembers positions and parks what fails.
 */
public interface Projection {

  /** Name of the consumer, under which events that fail are parked. */
  String name();

  /**
   * Name of the collection, and of the progress that is stored beside it: the projection's name,
   * unless documents of one form must not be mistaken for those of another. A new collection is
   * built from the first position.
   */
  default String collection() {
    return name();
  }

  /**
   * What the documents are searched by besides their {@code _id}: the fields of each index, in
   * order. The in-process server of standalone has no such indexes and looks at every document.
   */
  default List<List<String>> indexes() {
    return List.of();
  }

  /** The {@code _id}s of the documents that the event touches; empty when it is of no interest. */
  List<String> keys(LedgerEvent event);

  /**
   * The document after the event. Fields whose names start with {@code _} belong to the runner.
   *
   * @param key one of {@link #keys}
   * @param current the document before the event, or empty
   * @return the document to store; empty deletes it; {@code current} itself, untouched, when the
   *     event changes nothing, and then nothing is written
   */
  Optional<Document> fold(String key, Optional<Document> current, LedgerEvent event);
}
