package io.qinggui.notification.endpoint.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the network addresses that a name has now. */
@FunctionalInterface
public interface Resolver {

  /** The JDK's, which asks the operating system. Waits as long as that does. */
  Resolver SYSTEM = name -> List.of(InetAddress.getAllByName(name));

  /**
   * All addresses of a name.
   *
   * @throws UnknownHostException when there are none, or nobody answers
   */
  List<InetAddress> addressesOf(String name) throws UnknownHostException;
}
