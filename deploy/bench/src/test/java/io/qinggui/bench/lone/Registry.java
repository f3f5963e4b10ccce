package io.qinggui.bench.lone;

import io.qinggui.platform.reference.Uscc;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * A register of any size, by number: each operator with a data center license from before 2012 in
 * its province and a report that it runs content delivery there. Both G1 and C1 look at it.
 *
 * @param operators how many
 */
public record Registry(int operators) {

  private static final String[] PROVINCES = {"11", "31", "32", "33", "35", "37", "44", "51"};

  /** The id of an operator. */
  public static String operator(int number) {
    String stem = String.format(Locale.ROOT, "91%s0100%09d", province(number), number);
    return stem + Uscc.checkDigit(stem);
  }

  /** The number of its license. */
  public static String license(int number) {
    return String.format(Locale.ROOT, "B1-2011%06d", number);
  }

  /** Where it works. */
  public static String province(int number) {
    return PROVINCES[number % PROVINCES.length];
  }

  /** Writes it as files for the import. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(
        folder.resolve("operators.csv"),
        "uscc,name,kind,province",
        i -> operator(i) + ",登记企业 " + i + ",ENTERPRISE," + province(i));
    write(
        folder.resolve("licenses.csv"),
        "licenseNumber,operatorId,issuer,grantedOn,validUntil,service,provinces",
        i ->
            String.join(
                ",",
                license(i),
                operator(i),
                province(i),
                "2011-05-01",
                "2021-04-30",
                "IDC",
                province(i)));
    write(
        folder.resolve("service-reports.csv"),
        "operatorId,service,province,runningSince",
        i -> operator(i) + ",CDN," + province(i) + ",2016-06-01");
  }

  private void write(Path file, String header, IntFunction<String> line) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(header + "\n");
      for (int i = 0; i < operators; i++) {
        out.write(line.apply(i) + "\n");
      }
    }
  }
}
