package io.qinggui.bench.faults.midnight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files to import. */
final class Register {

  private Register() {}

  static Path write(Path directory, List<Promise> promises) throws IOException {
    Files.createDirectories(directory);
    table(
        directory.resolve("operators.csv"),
        "uscc,name,kind,province",
        promises,
        it -> it.operatorId() + ",午夜企业" + it.number() + ",ENTERPRISE," + it.province());
    table(
        directory.resolve("licenses.csv"),
        "licenseNumber,operatorId,issuer,grantedOn,validUntil,service,provinces",
        promises,
        it ->
            String.join(
                ",",
                it.licenseNumber(),
                it.operatorId(),
                it.province(),
                it.grantedOn(),
                "2020-05-19",
                "IDC",
                it.province()));
    table(
        directory.resolve("service-reports.csv"),
        "operatorId,service,province,runningSince",
        promises,
        it -> String.join(",", it.operatorId(), it.service(), it.province(), "2016-05-01"));
    table(
        directory.resolve("commitments.csv"),
        "licenseNumber,track,service,signedOn,receivedOn,addressee",
        promises,
        it ->
            String.join(
                ",",
                it.licenseNumber(),
                it.isGrace() ? "SERVICE,CDN" : "COMPLIANCE,",
                "2017-03-10",
                "2017-03-15",
                it.province()));
    return directory;
  }

  private static void table(
      Path file, String header, List<Promise> promises, Function<Promise, String> line)
      throws IOException {
    Stream<String> lines = Stream.concat(Stream.of(header), promises.stream().map(line));
    Files.write(file, (Iterable<String>) lines::iterator);
  }
}
