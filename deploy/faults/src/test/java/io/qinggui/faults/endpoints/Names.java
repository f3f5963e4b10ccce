package io.qinggui.faults.endpoints;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A name server that changes its mind: a file in which the system's JVM looks every name up. */
final class Names {

  private final Path file;

  /**
   * @param folder for the file
   */
  Names(Path folder) {
    this.file = folder.resolve("hosts");
  }

  /** Lets a name stand for an address from now on. */
  void lead(String name, String address) throws IOException {
    Path next = file.resolveSibling("hosts-next");
    Files.writeString(
        next,
        "127.0.0.1 localhost %s%n%s %s%n"
            .formatted(InetAddress.getLocalHost().getHostName(), address, name));
    // whoever reads meanwhile reads the one or the other
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** For a JVM that asks here, every time anew. */
  List<String> javaOptions() {
    return List.of("-Djdk.net.hosts.file=" + file, "-Dsun.net.inetaddr.ttl=0");
  }
}
