package io.qinggui.standalone;

import io.qinggui.platform.client.ApiClient;
import io.qinggui.platform.client.Credentials;
import io.qinggui.standalone.imports.ImportOptions;
import io.qinggui.standalone.imports.ImportResult;
import io.qinggui.standalone.imports.ImportSettings;
import io.qinggui.standalone.imports.ImportTable;
import io.qinggui.standalone.imports.ImportWorkbook;
import io.qinggui.standalone.imports.Importer;
import io.qinggui.standalone.node.StartupException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./run import}: into a Qinggui that runs somewhere else. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeOnInvalidInput = 1,
    description = "Imports a directory of CSV files into a Qinggui that is running.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every line was accepted, corrected or already there",
      "1:it could not run, and nothing was imported",
      "2:lines or files were rejected, or differ from what is recorded"
    })
final class ImportCommand implements Callable<Integer> {

  private static final int NOTHING_READ = 1;
  private static final int REJECTED = 2;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "the directory with the CSV files")
  private Path directory = Path.of(".");

  @Mixin private final RunningSystem system = new RunningSystem("miit");

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "of all files, for example GB18030 (default: each file tells its own)")
  private @Nullable Charset encoding;

  @Option(names = "--check", description = "ends with the check of all files: nothing is sent")
  private boolean checkOnly;

  @Option(
      names = "--on-missing-operator",
      paramLabel = "refuse|register",
      description =
          "what becomes of a license whose operator is registered nowhere (default: refuse);"
              + " register takes it from the columns operator.name, operator.kind and"
              + " operator.province of licenses.csv")
  private OnMissingOperator onMissingOperator = OnMissingOperator.REFUSE;

  @Option(
      names = "--correct",
      paramLabel = "REASON",
      description =
          "corrects what is recorded otherwise, for this reason (default: it is told and stays)")
  private @Nullable String correction;

  @Option(
      names = "--report",
      paramLabel = "FILE.xlsx",
      description =
          "writes a workbook with the counts, the rejected lines and the normalized cells")
  private @Nullable Path workbook;

  private enum OnMissingOperator {
    REFUSE,
    REGISTER
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ImportDirectory.requireReadable(directory);
    ImportDirectory.nameLeftOut(directory, System.out);
    requireFolder(workbook);
    ImportOptions options = options();
    Credentials as = system.credentials();
    ImportSettings settings =
        ImportSettings.of(system.gateway(), as.client(), as.secret())
            .withTokenEndpoint(as.tokenEndpoint());
    if (encoding != null) {
      settings = settings.withEncoding(encoding);
    }
    Path reports = ImportDirectory.reports(directory, Path.of("."));
    ImportResult result =
        new Importer(settings, options, new ConsoleProgress(System.out)).run(directory, reports);
    ImportTable.print(result, checkOnly, System.out);
    if (workbook != null) {
      ImportWorkbook.write(result, workbook);
    }
    if (result.nothingRead()) {
      return NOTHING_READ;
    }
    return result.complete() ? 0 : REJECTED;
  }

  private ImportOptions options() throws InterruptedException {
    ImportOptions options = ImportOptions.NONE;
    if (onMissingOperator == OnMissingOperator.REGISTER) {
      options = options.registeringOperators();
    }
    if (correction != null) {
      options = options.correctingBecause(requireReason(correction));
    }
    if (!checkOnly) {
      requireToken();
      return options;
    }
    return lookingUp(options.checkingOnly());
  }

  /** A check needs nobody; where there is somebody, it asks for what the files refer to. */
  private ImportOptions lookingUp(ImportOptions options) throws InterruptedException {
    try {
      requireToken();
      return options;
    } catch (StartupException e) {
      System.out.println("  Nothing is looked up: " + e.getMessage());
      return options.askingNobody();
    }
  }

  /** Nobody wants to hear it after an import of an hour. */
  private void requireFolder(@Nullable Path file) {
    Path folder = file == null ? null : file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw Standalone.wrong(
          Objects.requireNonNull(spec), "--report: there is no directory " + folder);
    }
  }

  private String requireReason(String reason) {
    if (reason.isBlank()) {
      throw Standalone.wrong(Objects.requireNonNull(spec), "--correct wants a reason");
    }
    return reason;
  }

  /** A wrong secret or address is said once and at once, not at every line after a minute. */
  private void requireToken() throws InterruptedException {
    Credentials credentials = system.credentials();
    try (ApiClient http = ApiClient.of(credentials)) {
      String unused = http.token();
    } catch (IOException e) {
      String reason = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
      throw new StartupException(
          "nothing imported: " + credentials.tokenEndpoint() + ": " + reason, e);
    }
  }
}
