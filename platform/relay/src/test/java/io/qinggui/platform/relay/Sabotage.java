package io.qinggui.platform.relay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.DisconnectException;

/** Producers of which one commit goes wrong. */
final class Sabotage {

  private Sabotage() {}

  /** Dies after everything was sent and before the commit, leaving the transaction open. */
  static Function<Map<String, Object>, Producer<String, byte[]>> killing(int commit) {
    return sabotaged(commit, false);
  }

  /** Commits, and then tells that it failed. */
  static Function<Map<String, Object>, Producer<String, byte[]>> losingTheAnswer(int commit) {
    return sabotaged(commit, true);
  }

  @SuppressWarnings("unchecked")
  private static Function<Map<String, Object>, Producer<String, byte[]>> sabotaged(
      int commit, boolean commits) {
    AtomicInteger count = new AtomicInteger();
    return properties -> {
      KafkaProducer<String, byte[]> real = new KafkaProducer<>(properties);
      return (Producer<String, byte[]>)
          Proxy.newProxyInstance(
              Sabotage.class.getClassLoader(),
              new Class<?>[] {Producer.class},
              (proxy, method, args) -> {
                if (method.getName().equals("commitTransaction")
                    && count.incrementAndGet() == commit) {
                  real.flush();
                  if (commits) {
                    real.commitTransaction();
                  }
                  real.close(Duration.ZERO);
                  throw new DisconnectException("sabotage");
                }
                return call(real, method, args);
              });
    };
  }

  private static Object call(Object on, java.lang.reflect.Method method, Object[] args)
      throws Throwable {
    try {
      return method.invoke(on, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
