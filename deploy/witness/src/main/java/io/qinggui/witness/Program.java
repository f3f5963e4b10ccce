package io.qinggui.witness;

import io.qinggui.witness.storage.StartException;
import picocli.CommandLine;

/** The program of the witness. */
public final class Program {

  private Program() {}

  /** Runs until it is stopped, or until the work of a subcommand is done. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  static int execute(String... args) {
    return new CommandLine(new RunCommand())
        .addSubcommand(new KeyCommand())
        .setExecutionExceptionHandler(Program::explain)
        .execute(args);
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof StartException) {
      command.getErr().println(failure.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw failure;
  }
}
