package io.qinggui.standalone;

import io.qinggui.standalone.sample.Campaign;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./run sample}: the sample campaign as files, in any size. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Writes the CSV files of a fictional campaign; the same size, the same files.")
final class SampleCommand implements Callable<Integer> {

  private static final int OPERATORS = 300;

  @Parameters(paramLabel = "DIR", description = "where the files go")
  private Path directory = Path.of("sample");

  @Option(
      names = "--operators",
      paramLabel = "N",
      description = "how many, besides the few whose later life is told (default: 300)")
  private int operators = OPERATORS;

  @Option(
      names = "--facts",
      paramLabel = "N",
      description = "at least this many lines besides the operators (default: as they come)")
  private int facts;

  @Override
  public Integer call() throws IOException {
    Campaign.write(directory, operators, facts);
    return 0;
  }
}
