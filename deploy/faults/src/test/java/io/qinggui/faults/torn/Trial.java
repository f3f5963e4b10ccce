package io.qinggui.faults.torn;

import io.qinggui.faults.torn.ReadResults.Queries;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.sqlite.LedgerFiles;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import io.qinggui.platform.ledger.sqlite.SqliteVerifier;
import io.qinggui.platform.ledger.verify.LedgerReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One damage to one copy, and what the ledger makes of it. */
final class Trial {

  /** What it made of it. */
  enum Verdict {
    /** Not opened, and the first damaged position named (0: the file, not an event). */
    FOUND_AT_START,
    /**
     * Opened from a checkpoint; the verification beside its use said it, and every answer until
     * then was what it was, or refused.
     */
    FOUND_BESIDE,
    /** Opened; the read that met the damage was refused. */
    FOUND_ON_READ,
    /** Opened; every answer is what it was, also after another append and a restart. */
    HARMLESS,
    /**
     * Refused, but not as damage, or not what {@code ./run verify} says of it, or whoever was to
     * repair it found other bytes than were left.
     */
    UNCLEAR,
    /** Answered otherwise than before. */
    WRONG
  }

  /**
   * @param message what was said of it
   */
  record Result(Verdict verdict, String message) {}

  private final SampleLedger sample;
  private final ReadResults before;
  private final Queries queries;

  private Trial(SampleLedger sample, ReadResults before, Queries queries) {
    this.sample = sample;
    this.before = before;
    this.queries = queries;
  }

  static Trial on(SampleLedger sample, Path scratch) throws IOException {
    SampleLedger.copy(sample.closed(), scratch);
    try (Ledger ledger = sample.open(scratch)) {
      Queries queries = Queries.about(ledger);
      return new Trial(sample, ReadResults.of(ledger, queries), queries);
    }
  }

  /** In an undamaged directory of the damage's kind, already damaged. */
  Result run(Path directory) throws IOException {
    Map<String, String> left = content(directory);
    LedgerReport report = SqliteVerifier.verify(new LedgerFiles(directory, SampleLedger.NAME));
    if (!content(directory).equals(left)) {
      return new Result(Verdict.UNCLEAR, "its verification changed the files");
    }
    Result result = start(directory, left);
    return report.isSound() && result.verdict() != Verdict.HARMLESS
        ? new Result(Verdict.UNCLEAR, "its verification found nothing, but " + result)
        : result;
  }

  private Result start(Path directory, Map<String, String> left) throws IOException {
    try (SqliteLedger ledger = open(directory)) {
      return run(ledger, directory);
    } catch (LedgerCorruptException e) {
      return content(directory).equals(left)
          ? new Result(Verdict.FOUND_AT_START, String.valueOf(e.getMessage()))
          : new Result(Verdict.UNCLEAR, "refused, but the files were changed: " + e.getMessage());
    } catch (IllegalStateException e) {
      // a version that may come one day
      return new Result(Verdict.FOUND_AT_START, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return new Result(Verdict.UNCLEAR, e + ", because of " + e.getCause());
    }
  }

  /** Opens it first, and damages it then. */
  Result runOpen(Path directory, FileDamage damage, RandomGenerator random) throws IOException {
    try (SqliteLedger ledger = open(directory)) {
      if (awaitVerified(ledger) != null) {
        return new Result(Verdict.UNCLEAR, "found damaged before it was");
      }
      damage.action().on(directory, random, sample);
      return answers(ledger);
    } catch (RuntimeException e) {
      return new Result(Verdict.UNCLEAR, e + ", because of " + e.getCause());
    }
  }

  private Result answers(Ledger ledger) {
    ReadResults now = ReadResults.of(ledger, queries);
    List<String> differences = before.differences(now);
    if (!differences.isEmpty()) {
      return new Result(Verdict.WRONG, String.join(", ", differences));
    }
    return now.refusals().isEmpty()
        ? new Result(Verdict.HARMLESS, "")
        : new Result(Verdict.FOUND_ON_READ, now.refusals().getFirst());
  }

  private Result run(SqliteLedger ledger, Path directory) {
    Result answers = answers(ledger);
    LedgerCorruptException found = awaitVerified(ledger);
    if (found != null && answers.verdict() != Verdict.WRONG) {
      return new Result(Verdict.FOUND_BESIDE, String.valueOf(found.getMessage()));
    }
    if (answers.verdict() != Verdict.HARMLESS) {
      return answers;
    }
    try {
      var unused = ledger.append(sample.extra());
    } catch (RuntimeException e) {
      return new Result(Verdict.UNCLEAR, e + ", because of " + e.getCause());
    }
    ledger.close();
    return again(directory);
  }

  private Result again(Path directory) {
    try (Ledger ledger = open(directory)) {
      ReadResults now = ReadResults.of(ledger, queries);
      now.byQuestion().put("head", "" + (ledger.head() - 3));
      List<String> differences =
          before.differences(now).stream().filter(each -> !grown(each, now)).toList();
      return differences.isEmpty()
          ? new Result(Verdict.HARMLESS, "")
          : new Result(Verdict.WRONG, "after an append: " + String.join(", ", differences));
    } catch (RuntimeException e) {
      return new Result(Verdict.WRONG, "opened once, then " + e);
    }
  }

  /** The append made some answers longer. */
  private boolean grown(String question, ReadResults now) {
    String then = before.byQuestion().getOrDefault(question, "");
    return question.startsWith("last of ")
        || now.byQuestion().getOrDefault(question, "").startsWith(then);
  }

  private SqliteLedger open(Path directory) {
    return sample.open(directory);
  }

  /**
   * @return what was found, if anything was
   */
  private static @Nullable LedgerCorruptException awaitVerified(SqliteLedger ledger) {
    try {
      var unused =
          ledger.verification().toCompletableFuture().orTimeout(2, TimeUnit.MINUTES).join();
      return null;
    } catch (CompletionException e) {
      if (e.getCause() instanceof LedgerCorruptException damage) {
        return damage;
      }
      throw e;
    }
  }

  /** The files with the events, not those that are made anew at a start. */
  private static Map<String, String> content(Path directory) throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (String suffix : List.of(".db", ".db-wal")) {
      Path file = directory.resolve(SampleLedger.NAME + suffix);
      // an empty log says the same as none
      if (Files.exists(file) && Files.size(file) > 0) {
        content.put(suffix, HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return content;
  }
}
