package io.qinggui.platform.ledger.mongo;

import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import org.bson.Document;

/**
 * The outcome of a command, in its group and in the index.
 *
 * @param recordedAt microseconds
 */
record CommandEntry(
    String commandId, String fingerprint, long firstPosition, int count, long recordedAt) {

  static CommandEntry of(Document document) {
    return new CommandEntry(
        document.getString("id"),
        document.getString("fingerprint"),
        document.getLong("first"),
        document.getInteger("n"),
        document.getLong("at"));
  }

  Document document() {
    return new Document("id", commandId)
        .append("fingerprint", fingerprint)
        .append("first", firstPosition)
        .append("n", count)
        .append("at", recordedAt);
  }

  Committed committed(boolean repeated) {
    return new Committed(
        commandId, fingerprint, firstPosition, count, RecordedTime.instant(recordedAt), repeated);
  }
}
