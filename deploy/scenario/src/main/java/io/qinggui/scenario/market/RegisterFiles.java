package io.qinggui.scenario.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A register as files for the import: operators, their licenses, and what they run.
 *
 * @param operators in the order of the lines
 */
public record RegisterFiles(List<MarketOperator> operators) {

  /** A copy of the list. */
  public RegisterFiles {
    operators = List.copyOf(operators);
  }

  /** Writes them into a folder, which is made where it is missing. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    table(
        folder.resolve("operators.csv"),
        "uscc,name,kind,province",
        it -> String.join(",", it.id(), it.name(), "ENTERPRISE", it.province()));
    table(
        folder.resolve("licenses.csv"),
        "licenseNumber,operatorId,issuer,grantedOn,validUntil,service,provinces",
        it ->
            String.join(
                ",",
                it.licenseNumber(),
                it.id(),
                it.province(),
                it.grantedOn().toString(),
                it.validUntil().toString(),
                "IDC",
                it.province()));
    table(
        folder.resolve("service-reports.csv"),
        "operatorId,service,province,runningSince",
        it ->
            String.join(",", it.id(), it.reported(), it.province(), it.runningSince().toString()));
  }

  /** Writes one file more, with a line for each operator. */
  public void table(Path file, String header, Function<MarketOperator, String> line)
      throws IOException {
    Stream<String> lines = Stream.concat(Stream.of(header), operators.stream().map(line));
    Files.write(file, (Iterable<String>) lines::iterator);
  }
}
