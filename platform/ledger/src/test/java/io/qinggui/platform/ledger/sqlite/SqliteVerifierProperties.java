package io.qinggui.platform.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.verify.Finding;
import io.qinggui.platform.ledger.verify.LedgerReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;

/** One flipped byte, anywhere. */
class SqliteVerifierProperties {

  private final Path folder;
  private final LedgerOnDisk closed;
  private final LedgerOnDisk killed;

  SqliteVerifierProperties() throws IOException {
    folder = Files.createTempDirectory("verify");
    closed = LedgerOnDisk.closed(folder.resolve("closed"), "license");
    killed = LedgerOnDisk.killed(folder.resolve("killed"), "license");
  }

  @AfterProperty
  void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 200)
  void any_flipped_byte_inside_a_stored_event_is_found_at_its_position(
      @ForAll @IntRange(min = 1, max = LedgerOnDisk.EVENTS) int any,
      @ForAll @IntRange(min = 0, max = 100_000) int place,
      @ForAll @IntRange(min = 1, max = 255) int mask)
      throws IOException {
    int position = isLong(any) ? 1 : any;
    long at = closed.offset(position) + place % closed.event(position).stored().length;

    LedgerReport report = flipped(closed, closed.files().database(), at, mask, new ArrayList<>());

    assertThat(report.findings()).extracting(Finding::position).contains((long) position);
  }

  @Property(tries = 200)
  void a_flipped_byte_anywhere_in_the_file_is_found_or_changes_no_event(
      @ForAll @IntRange(min = 0, max = 1_000_000) int place,
      @ForAll @IntRange(min = 1, max = 255) int mask)
      throws IOException {
    foundOrHarmless(closed, closed.files().database(), place, mask);
  }

  @Property(tries = 200)
  void a_flipped_byte_anywhere_in_the_log_or_the_file_below_is_found_or_changes_no_event(
      @ForAll boolean inLog,
      @ForAll @IntRange(min = 0, max = 1_000_000) int place,
      @ForAll @IntRange(min = 1, max = 255) int mask)
      throws IOException {
    Path file = inLog ? killed.files().log() : killed.files().database();
    foundOrHarmless(killed, file, place, mask);
  }

  private void foundOrHarmless(LedgerOnDisk ledger, Path file, int place, int mask)
      throws IOException {
    List<LedgerEvent> read = new ArrayList<>();

    LedgerReport report = flipped(ledger, file, place % Files.size(file), mask, read);

    if (report.isSound()) {
      assertThat(hashes(read)).isEqualTo(hashes(ledger.events()));
    }
  }

  private static List<String> hashes(List<LedgerEvent> events) {
    return events.stream().map(it -> HexFormat.of().formatHex(it.leafHash())).toList();
  }

  /** Flips it, verifies, and flips it back. */
  private static LedgerReport flipped(
      LedgerOnDisk ledger, Path file, long at, int mask, List<LedgerEvent> read)
      throws IOException {
    LedgerOnDisk.flip(file, at, mask);
    try {
      return SqliteVerifier.verify(
          ledger.files(),
          new SqliteVerifier.Visitor() {
            @Override
            public void begin() {
              read.clear();
            }

            @Override
            public void visit(LedgerEvent event) {
              read.add(event);
            }
          });
    } finally {
      LedgerOnDisk.flip(file, at, mask);
    }
  }

  /** It does not lie in one piece. */
  private boolean isLong(int position) {
    return closed.event(position).stored().length > 3_000;
  }
}
