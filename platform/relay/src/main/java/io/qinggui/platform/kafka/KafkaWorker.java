package io.qinggui.platform.kafka;

import io.qinggui.platform.consumer.Worker;
import java.time.Duration;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Workers on Kafka, which go on when the broker was away. */
public final class KafkaWorker {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaWorker.class);

  /** Two of one name, by mistake, must not throw each other out of their group all the time. */
  private static final Duration NAMESAKE_REST = Duration.ofSeconds(30);

  private KafkaWorker() {}

  /**
   * Starts nothing yet.
   *
   * @param name of the thread, and in the log
   */
  public static Worker of(String name, Worker.Task task) {
    return new Worker(name, worker -> run(worker, task), RetriableException.class::isInstance);
  }

  private static void run(Worker worker, Worker.Task task) throws Exception {
    try {
      task.run(worker);
    } catch (FencedInstanceIdException e) {
      if (!worker.isStopping()) {
        worker.failing(e);
        LOG.error("{}: another process runs under the same instance name", worker.name());
        worker.rest(NAMESAKE_REST);
      }
      throw e;
    }
  }
}
