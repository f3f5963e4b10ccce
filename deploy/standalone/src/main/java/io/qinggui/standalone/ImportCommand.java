package io.qinggui.standalone;

import io.qinggui.platform.client.ApiClient;
import io.qinggui.platform.client.Credentials;
import io.qinggui.standalone.imports.ImportResult;
import io.qinggui.standalone.imports.ImportSettings;
import io.qinggui.standalone.imports.ImportTable;
import io.qinggui.standalone.imports.Importer;
import io.qinggui.standalone.node.StartupException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./run import}: into a Qinggui that runs somewhere else. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Imports a directory of CSV files into a Qinggui that is running.")
final class ImportCommand implements Callable<Integer> {

  private static final int NOTHING_READ = 2;

  @Parameters(paramLabel = "DIR", description = "the directory with the CSV files")
  private Path directory = Path.of(".");

  @Option(
      names = "--gateway",
      paramLabel = "URL",
      description = "its gateway (default: http://localhost:8080)")
  private URI gateway = URI.create("http://localhost:8080");

  @Option(
      names = "--client",
      paramLabel = "ID",
      description = "OAuth2 client that may write everything (default: miit)")
  private String client = "miit";

  @Option(
      names = "--secret",
      paramLabel = "SECRET",
      description = "its secret; better in the environment variable QINGGUI_CLIENT_SECRET")
  private String secret = System.getenv().getOrDefault("QINGGUI_CLIENT_SECRET", "demo");

  @Option(
      names = "--token-endpoint",
      paramLabel = "URL",
      description = "where tokens are issued (default: /oauth2/token of the gateway)")
  private String tokenEndpoint = "/oauth2/token";

  @Override
  public Integer call() throws IOException, InterruptedException {
    ImportDirectory.requireReadable(directory);
    ImportDirectory.nameLeftOut(directory, System.out);
    URI tokens = gateway.resolve(tokenEndpoint);
    requireToken(tokens);
    ImportSettings settings = ImportSettings.of(gateway, client, secret).withTokenEndpoint(tokens);
    Path reports = ImportDirectory.reports(directory, Path.of("."));
    ImportResult result =
        new Importer(settings, new ConsoleProgress(System.out)).run(directory, reports);
    ImportTable.print(result, System.out);
    return result.nothingRead() ? NOTHING_READ : 0;
  }

  /** A wrong secret or address is said once and at once, not at every line after a minute. */
  private void requireToken(URI tokens) throws InterruptedException {
    try (ApiClient http = ApiClient.of(new Credentials(tokens, client, secret))) {
      String unused = http.token();
    } catch (IOException e) {
      String reason = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
      throw new StartupException("nothing imported: " + tokens + ": " + reason, e);
    }
  }
}
