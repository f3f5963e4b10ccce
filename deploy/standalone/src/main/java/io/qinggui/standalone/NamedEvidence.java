package io.qinggui.standalone;

import io.qinggui.inspection.attachment.runtime.AttachmentFiles;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.meta.EventMeta;
import io.qinggui.platform.ledger.sqlite.SqliteVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of evidence that the facts of some ledgers name, and whether they are there. */
final class NamedEvidence {

  private static final String STORED = "io.qinggui.inspection.attachment-stored";

  /** With the place where it is named first. */
  private final Map<String, String> named = new TreeMap<>();

  /** Those that were there once: recorded as stored. */
  private final Set<String> stored = new TreeSet<>();

  /**
   * What was found.
   *
   * @param files that are there and have the content that their digests say
   * @param neverStored digests that facts name and nobody stored; a slip of whoever wrote them
   * @param findings about files that were stored and are lost or changed
   */
  record Report(int files, List<String> neverStored, List<String> findings) {}

  /** Notes what one ledger names. A ledger that is read again adds what it named before. */
  SqliteVerifier.Visitor ofLedger() {
    return new SqliteVerifier.Visitor() {
      @Override
      public void begin() {}

      @Override
      public void visit(LedgerEvent event) {
        note(event);
      }
    };
  }

  private void note(LedgerEvent event) {
    String place = event.ledger() + " position " + event.position();
    EventMeta.attachments(event).forEach(digest -> named.putIfAbsent(digest, place));
    if (event.type().equals(STORED)) {
      String digest = event.stream().substring(event.stream().lastIndexOf('/') + 1);
      named.putIfAbsent(digest, place);
      stored.add(digest);
    }
  }

  boolean isEmpty() {
    return named.isEmpty();
  }

  /** Reads every file that is named. */
  Report check(Path directory) throws IOException {
    AttachmentFiles files = new AttachmentFiles(directory);
    int whole = 0;
    List<String> neverStored = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (Map.Entry<String, String> each : named.entrySet()) {
      String digest = each.getKey();
      String what = digest + ", named first at " + each.getValue();
      if (files.isWhole(digest)) {
        whole++;
      } else if (files.find(digest).isPresent()) {
        findings.add("the file has another content than " + what);
      } else if (stored.contains(digest)) {
        findings.add("there is no file " + what);
      } else {
        neverStored.add(what);
      }
    }
    return new Report(whole, neverStored, findings);
  }
}
