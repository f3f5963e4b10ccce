package io.qinggui.standalone;

import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.sqlite.LedgerFiles;
import io.qinggui.platform.ledger.sqlite.SqliteVerifier;
import io.qinggui.platform.ledger.verify.LedgerReport;
import io.qinggui.platform.ledger.verify.LedgerReport.Head;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./run verify}: looks at the ledgers of a data directory, whether or not it is in use. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Verifies every ledger below a data directory, also while it is in use; changes nothing.",
      "Verifies every file of evidence that a fact names, too.",
      "Says what is wrong with which position, if anything is."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every ledger is sound, and every file of evidence",
      "1:a ledger or a file of evidence is damaged",
      "2:there was no ledger, or one that could not be read"
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int SOUND = 0;
  private static final int DAMAGED = 1;
  private static final int NOT_VERIFIED = 2;

  /** The ledger that files of evidence are kept beside. */
  private static final String KEEPER = "inspection";

  /** Of each ledger; what is behind them is counted. */
  private static final int SHOWN = 20;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where ./run keeps ledgers and topics (default: ./data)")
  private Path data = Path.of("data");

  @Option(
      names = "--attachments",
      paramLabel = "DIR",
      description = "where the files of evidence are (default: beside the ledger of inspection)")
  private @Nullable Path attachments;

  @Override
  public Integer call() {
    try {
      List<LedgerFiles> ledgers = Files.isDirectory(data) ? LedgerFiles.below(data) : List.of();
      if (ledgers.isEmpty()) {
        err().println("nothing verified: there is no ledger in " + data.toAbsolutePath());
        return NOT_VERIFIED;
      }
      NamedEvidence evidence = new NamedEvidence();
      int worst =
          ledgers.stream()
              .mapToInt(each -> verify(each, evidence))
              .reduce(SOUND, VerifyCommand::worse);
      return evidence.isEmpty() ? worst : worse(worst, print(evidence.check(evidenceOf(ledgers))));
    } catch (IOException e) {
      err().println("nothing verified: " + data.toAbsolutePath() + " cannot be read: " + e);
      return NOT_VERIFIED;
    }
  }

  /** Damage that was seen counts more than what could not be seen. */
  private static int worse(int one, int other) {
    return one == DAMAGED || other == DAMAGED ? DAMAGED : Math.max(one, other);
  }

  /** Beside the ledger of the service that keeps them, unless they are said to be elsewhere. */
  private Path evidenceOf(List<LedgerFiles> ledgers) {
    return attachments != null
        ? attachments
        : ledgers.stream()
            .filter(each -> each.name().equals(KEEPER))
            .map(each -> each.directory().resolve("attachments"))
            .findFirst()
            .orElse(data);
  }

  private int verify(LedgerFiles files, NamedEvidence evidence) {
    try {
      LedgerReport report = SqliteVerifier.verify(files, evidence.ofLedger());
      print(report);
      return report.isSound() ? SOUND : DAMAGED;
    } catch (LedgerUnavailableException e) {
      err().println(files.name() + ": not verified: " + e.getMessage());
      return NOT_VERIFIED;
    }
  }

  private void print(LedgerReport report) {
    PrintWriter out = commandLine().getOut();
    String verdict = report.isSound() ? "sound" : "DAMAGED, " + report.found() + " findings";
    out.println(report.ledger() + ": " + verdict + ", " + events(report));
    print(report.findings(), report.found());
    if (report.acknowledged() == 0 && report.events() > 0) {
      out.println("  no head is noted beside the file: a lost end would not be seen");
    }
  }

  private int print(NamedEvidence.Report report) {
    PrintWriter out = commandLine().getOut();
    boolean sound = report.findings().isEmpty();
    String verdict = sound ? "sound" : "DAMAGED, " + report.findings().size() + " findings";
    out.println("evidence: " + verdict + ", " + report.files() + " files");
    print(report.findings(), report.findings().size());
    if (!report.neverStored().isEmpty()) {
      out.println("  named, but never stored:");
      print(report.neverStored(), report.neverStored().size());
    }
    return sound ? SOUND : DAMAGED;
  }

  private void print(List<?> findings, long found) {
    PrintWriter out = commandLine().getOut();
    findings.stream().limit(SHOWN).forEach(each -> out.println("  " + each));
    if (found > SHOWN) {
      out.println("  ... and " + (found - SHOWN) + " more");
    }
  }

  private static String events(LedgerReport report) {
    Head head = report.head();
    return head == null
        ? "no events"
        : "%d events, head %d recorded %s, leaf hash %s"
            .formatted(report.events(), head.position(), head.recordedAt(), head.leafHash());
  }

  private PrintWriter err() {
    return commandLine().getErr();
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
