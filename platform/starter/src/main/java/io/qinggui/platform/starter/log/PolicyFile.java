package io.qinggui.platform.starter.log;

import io.qinggui.platform.log.LogPolicy;
import io.qinggui.platform.log.LogSigners;
import io.qinggui.platform.log.LogWitnessing;
import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.witnessing.WitnessingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The file of {@code qinggui.log.policy}. What is wrong with it is told by its name. */
record PolicyFile(Path file) {

  LogWitnessing witnessing(LogProperties properties, LogSigners signers) {
    return told(
        () ->
            new LogWitnessing(
                LogPolicy.read(bytes(), signers),
                properties.serving(),
                WitnessingSettings.usual()));
  }

  /** The causes are in the message: whoever starts a service may see the innermost one only. */
  <T> T told(Supplier<T> what) {
    try {
      return what.get();
    } catch (MalformedException | IllegalArgumentException e) {
      throw new IllegalArgumentException("qinggui.log.policy: " + file + ": " + e.getMessage());
    }
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("it cannot be read: " + e);
    }
  }
}
