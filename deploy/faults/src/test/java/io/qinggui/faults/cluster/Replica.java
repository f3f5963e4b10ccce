package io.qinggui.faults.cluster;

import java.net.URI;

/**
 * One instance of a service or of the gateway.
 *
 * @param of name in the topology
 */
record Replica(String of, URI address, JavaProcess process) {

  @Override
  public String toString() {
    return process.name();
  }
}
