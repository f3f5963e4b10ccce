package io.qinggui.faults.midnight;

import io.qinggui.scenario.market.RegisterFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The files to import: a register, and the commitments in it. */
final class Register {

  private Register() {}

  static Path write(Path directory, List<UnmetCommitment> commitments) throws IOException {
    RegisterFiles files =
        new RegisterFiles(commitments.stream().map(UnmetCommitment::operator).toList());
    files.write(directory);
    files.table(
        directory.resolve("commitments.csv"),
        "licenseNumber,track,service,signedOn,receivedOn,addressee",
        UnmetCommitment::commitment);
    return directory;
  }
}
