package io.qinggui.standalone;

import io.qinggui.kit.archive.FileDigest;
import io.qinggui.kit.build.KitBuilder;
import io.qinggui.kit.build.KitRefusedException;
import io.qinggui.kit.build.KitRequest;
import io.qinggui.standalone.audit.ServedKit;
import io.qinggui.standalone.node.StartupException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./run audit-kit}: what an auditor takes away, to check it alone. */
@Command(
    name = "audit-kit",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeOnInvalidInput = 1,
    description = {
      "Makes an auditor's kit of a Qinggui that is running: events with their proofs, the policy,"
          + " and decisions.",
      "It is checked with: java -jar qinggui-verify.jar FILE.zip"
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the kit was made", "1:it was not"})
final class AuditKitCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Extent extent = new Extent();

  /** Whom it is about. */
  static final class Extent {

    @Option(
        names = "--operator",
        paramLabel = "ID",
        description = "of this operator and what its standing rests on; may be given several times")
    private List<String> operators = List.of();

    @Option(names = "--all", description = "of everything, with no decisions but those asked for")
    private boolean everything;
  }

  @Option(
      names = "--known-at",
      paramLabel = "MOMENT",
      description = "moment of knowledge of questions that name none (default: the last event)")
  private @Nullable String knownAt;

  @Option(
      names = "--question",
      paramLabel = "FILE",
      description =
          "questions, one in JSON a line (default: for an operator, whether it may operate and take"
              + " customers wherever it had a grant or a report, on all days that matter)")
  private @Nullable Path questions;

  @Option(names = "--files", description = "with the files of evidence that the events name")
  private boolean files;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "policy for the kit (default: the one that the services tell)")
  private @Nullable Path policy;

  @Option(names = "--to", paramLabel = "FILE.zip", required = true, description = "the kit")
  private Path target = Path.of("kit.zip");

  @Mixin private final RunningSystem system = new RunningSystem("auditor");

  @Override
  public Integer call() throws IOException {
    KitRequest request = request();
    byte[] own = policy == null ? null : Files.readAllBytes(policy);
    try (ServedKit source = new ServedKit(system.gateway(), system.credentials(), own)) {
      write(source, request);
      System.out.println("Made " + target + ", SHA-256 " + FileDigest.of(target) + ".");
      return 0;
    } catch (UncheckedIOException e) {
      throw new StartupException("no kit made: " + e.getCause(), e);
    } catch (KitRefusedException | IllegalArgumentException e) {
      throw new StartupException("no kit made: " + e.getMessage(), e);
    }
  }

  /** A kit that was broken off is nowhere. */
  private void write(ServedKit source, KitRequest request) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        KitBuilder.write(source, request, out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private KitRequest request() throws IOException {
    List<String> asked =
        questions == null
            ? List.of()
            : Files.readAllLines(questions).stream().filter(it -> !it.isBlank()).toList();
    return new KitRequest(
        extent.everything ? List.of() : extent.operators,
        moment(),
        asked,
        files,
        Instant.now(),
        new Version().getVersion()[0]);
  }

  private @Nullable Instant moment() {
    try {
      return knownAt == null ? null : OffsetDateTime.parse(knownAt).toInstant();
    } catch (DateTimeParseException e) {
      throw Standalone.wrong(
          Objects.requireNonNull(spec),
          "--known-at wants a moment with an offset, such as 2018-01-01T00:00:00+08:00");
    }
  }
}
