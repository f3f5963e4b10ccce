package io.qinggui.faults.broker;

import io.qinggui.platform.broker.embedded.EmbeddedBroker;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A Kafka broker in a process of its own: DIRECTORY PORT CONTROLLER-PORT. */
final class BrokerMain {

  static final String READY = "ready";

  private BrokerMain() {}

  public static void main(String[] args) throws InterruptedException {
    EmbeddedBroker broker =
        EmbeddedBroker.start(
            Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    System.out.println(READY);
    new CountDownLatch(1).await();
  }
}
