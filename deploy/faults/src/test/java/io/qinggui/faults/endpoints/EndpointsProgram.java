package io.qinggui.faults.endpoints;

import io.qinggui.scenario.system.Workplace;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Endpoints that do their worst beside sound ones. */
@Command(
    name = "endpoints",
    mixinStandardHelpOptions = true,
    description = "Delivers to webhooks that hang, drip, flood, lead elsewhere or move inside.")
final class EndpointsProgram implements Callable<Integer> {

  @Option(names = "--sound", description = "sound endpoints; default: ${DEFAULT-VALUE}")
  private int sound = 50;

  @Option(names = "--registrations", description = "in each part; default: ${DEFAULT-VALUE}")
  private int registrations = 600;

  @Option(names = "--rate", description = "registrations a second; default: ${DEFAULT-VALUE}")
  private int rate = 20;

  public static void main(String[] args) {
    System.exit(new CommandLine(new EndpointsProgram()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    try (Workplace workplace = Workplace.create()) {
      return new EndpointsRun(workplace.root(), sound, registrations, rate, Duration.ofSeconds(15))
          .run()
          .publish("endpoints", System.out);
    }
  }
}
