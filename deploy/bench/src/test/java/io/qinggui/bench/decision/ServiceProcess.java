package io.qinggui.bench.decision;

import io.qinggui.scenario.system.Project;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A service in a process of its own, with the options of standalone. */
public final class ServiceProcess implements AutoCloseable {

  private final Process process;
  private final int port;
  private final String token;

  private ServiceProcess(Process process, int port, String token) {
    this.process = process;
    this.port = port;
    this.token = token;
  }

  /**
   * Starts it.
   *
   * @param program whose {@code main} prints {@code ready}, its port and a token, and goes on
   */
  public static ServiceProcess start(Class<?> program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Project.root().resolve("deploy/standalone/java-options"));
    command.addAll(List.of(System.getProperty("qinggui.service.options", "").split(" ")));
    command.removeIf(String::isEmpty);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader console = process.inputReader();
    StringBuilder seen = new StringBuilder();
    for (String line = console.readLine(); line != null; line = console.readLine()) {
      if (line.startsWith("ready ")) {
        String[] told = line.split(" ");
        return new ServiceProcess(process, Integer.parseInt(told[1]), told[2]);
      }
      seen.append(line).append('\n');
    }
    throw new IllegalStateException("the service did not start:\n" + seen);
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** With which it can be asked. */
  public String token() {
    return token;
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
