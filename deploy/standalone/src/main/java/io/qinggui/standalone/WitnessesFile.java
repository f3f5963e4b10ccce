package io.qinggui.standalone;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** The file of {@code --witnesses}, looked at before anything is started. */
final class WitnessesFile {

  private WitnessesFile() {}

  /**
   * @return the same file, from wherever it is looked at
   */
  static Path required(Path file, CommandSpec spec) {
    try {
      if (Policy.parse(Files.readAllBytes(file)).witnesses().isEmpty()) {
        throw Standalone.wrong(spec, "--witnesses: " + file + " names no witness");
      }
      return file.toAbsolutePath();
    } catch (MalformedException e) {
      throw Standalone.wrong(spec, "--witnesses: " + file + ": " + e.getMessage());
    } catch (IOException e) {
      throw Standalone.wrong(spec, "--witnesses: " + file + " cannot be read: " + e);
    }
  }
}
