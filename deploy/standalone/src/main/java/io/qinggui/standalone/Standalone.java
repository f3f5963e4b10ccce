package io.qinggui.standalone;

import io.qinggui.standalone.node.StartupException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The program of the standalone edition. */
public final class Standalone {

  private Standalone() {}

  /** Runs until it is stopped, or until the work of a subcommand is done. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  static int execute(String... args) {
    CommandLine commands =
        new CommandLine(new RunCommand())
            .addSubcommand(new ImportCommand())
            .addSubcommand(new SampleCommand())
            .addSubcommand(new VerifyCommand())
            .addSubcommand(new AuditKitCommand())
            .addSubcommand(new BackupCommand())
            .addSubcommand(new RestoreCommand())
            .addSubcommand(new ExportCommand())
            .addSubcommand(new ImportLedgerCommand())
            .addSubcommand(new StatusCommand())
            .addSubcommand(new SummaryCommand())
            .addSubcommand(new RehearseCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Standalone::explain);
    return commands.execute(args);
  }

  static ParameterException wrong(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof StartupException) {
      command.getErr().println(failure.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw failure;
  }
}
